package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in a canvas block by block, with feedback on each, and looks at the whole at the end. */
final class CanvasDialogue implements Dialogue<CanvasDialogue.At> {
    static final String ID = "canvas";
    static final String CANVAS = "canvas";

    /** More of somebody's words than this does not fit into one message with its feedback. */
    static final int LONGEST = 1000;

    private static final String BLOCK = "block";

    private static final Button CHOOSE = Button.of("choose", "");
    private static final Button EXAMPLE = Button.of("example", "canvas.example");
    private static final Button WHOLE = Button.of("whole", "canvas.whole");
    private static final Button SKIP = Button.of("skip", "canvas.skip");
    private static final Button PAUSE = Button.of("pause", "canvas.pause");
    private static final Button KEEP = Button.of("keep", "canvas.keep");
    private static final Button REWRITE = Button.of("rewrite", "canvas.rewrite");
    private static final Button GO_ON = Button.of("go-on", "canvas.go-on");
    private static final Button BLOCK_AT = Button.of("at", "");
    private static final Button OTHERS = Button.of("others", "canvas.others");
    private static final Button MENU = Button.of("menu", "engine.menu");

    enum At {
        OPENING,
        CHOOSE,
        BLOCK,
        EXAMPLE,
        FEEDBACK,
        OVERVIEW
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.OPENING;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.OPENING)
                .onward()
                .unless(this::chosen)
                .goTo(At.CHOOSE)
                .onward()
                .onlyIf(this::begun)
                .goTo(At.OVERVIEW)
                .onward()
                .doing(this::begin)
                .goTo(At.BLOCK);
        s.at(At.CHOOSE)
                .saysPhrase("canvas.which")
                .offersEach(CHOOSE, this::canvases)
                .offers(MENU)
                .when(CHOOSE)
                .doing(this::choose)
                .goTo(At.OPENING)
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
        s.at(At.BLOCK)
                .says(this::question)
                .offers(EXAMPLE, WHOLE.onlyIf(this::begun))
                .offers(SKIP.unless(this::written), KEEP.onlyIf(this::written), PAUSE)
                .hints(scene -> "canvas.own-words")
                .whenOwnWords()
                .doing(this::write)
                .goTo(At.FEEDBACK)
                .when(EXAMPLE)
                .goTo(At.EXAMPLE)
                .when(WHOLE)
                .goTo(At.OVERVIEW)
                .when(SKIP)
                .unless(this::somethingEmptyBelow)
                .doing(this::finish)
                .goTo(At.OVERVIEW)
                .when(SKIP)
                .doing(this::nextEmpty)
                .goTo(At.BLOCK)
                .when(KEEP)
                .unless(this::somethingEmptyBelow)
                .doing(this::finish)
                .goTo(At.OVERVIEW)
                .when(KEEP)
                .doing(this::nextEmpty)
                .goTo(At.BLOCK)
                .when(PAUSE)
                .open(MenuDialogue.ID);
        s.at(At.EXAMPLE)
                .says(this::example)
                .offers(SKIP.unless(this::written), KEEP.onlyIf(this::written), PAUSE)
                .hints(scene -> "canvas.own-words")
                .whenOwnWords()
                .doing(this::write)
                .goTo(At.FEEDBACK)
                .when(SKIP)
                .unless(this::somethingEmptyBelow)
                .doing(this::finish)
                .goTo(At.OVERVIEW)
                .when(SKIP)
                .doing(this::nextEmpty)
                .goTo(At.BLOCK)
                .when(KEEP)
                .unless(this::somethingEmptyBelow)
                .doing(this::finish)
                .goTo(At.OVERVIEW)
                .when(KEEP)
                .doing(this::nextEmpty)
                .goTo(At.BLOCK)
                .when(PAUSE)
                .open(MenuDialogue.ID);
        s.at(At.FEEDBACK)
                .says(this::feedback)
                .offers(KEEP)
                .offers(REWRITE, EXAMPLE)
                .whenOwnWords()
                .doing(this::write)
                .goTo(At.FEEDBACK)
                .when(KEEP)
                .unless(this::somethingEmptyBelow)
                .doing(this::finish)
                .goTo(At.OVERVIEW)
                .when(KEEP)
                .doing(this::nextEmpty)
                .goTo(At.BLOCK)
                .when(REWRITE)
                .goTo(At.BLOCK)
                .when(EXAMPLE)
                .goTo(At.EXAMPLE);
        s.at(At.OVERVIEW)
                .says(this::overview)
                .offers(GO_ON.onlyIf(this::somethingEmpty))
                .offersEach(BLOCK_AT, this::blocks)
                .offers(OTHERS, MENU)
                .when(GO_ON)
                .doing(this::firstEmpty)
                .goTo(At.BLOCK)
                .when(BLOCK_AT)
                .doing(scene -> scene.set(BLOCK, scene.argument()))
                .goTo(At.BLOCK)
                .when(OTHERS)
                .doing(scene -> scene.unset(CANVAS))
                .goTo(At.CHOOSE)
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
    }

    @Override
    public Rich title(Scene scene) {
        return canvas(scene)
                .map(c -> Rich.plain(c.words(scene.language()).title()))
                .orElse(Rich.EMPTY);
    }

    @Override
    public boolean stillMakesSense(Scene scene) {
        return scene.variable(CANVAS).isEmpty() || canvas(scene).isPresent();
    }

    private static Optional<Canvas> canvas(Scene scene) {
        return scene.library().canvas(scene.variable(CANVAS, ""));
    }

    private static Map<String, String> answers(Scene scene) {
        return scene.learner().canvas(scene.variable(CANVAS, ""));
    }

    private boolean chosen(Scene scene) {
        return canvas(scene).isPresent();
    }

    private boolean begun(Scene scene) {
        return !answers(scene).isEmpty();
    }

    private void choose(Scene scene) {
        scene.set(CANVAS, scene.argument());
        scene.unset(BLOCK);
    }

    private void begin(Scene scene) {
        Canvas canvas = canvas(scene).orElseThrow();
        scene.set(BLOCK, canvas.blocks().getFirst());
        Canvas.Words words = canvas.words(scene.language());
        scene.say(scene.phrase(
                "canvas.introduction",
                Map.of(
                        "title", words.title(),
                        "about", words.about(),
                        "blocks", canvas.blocks().size())));
    }

    private List<List<Offer>> canvases(Scene scene) {
        return Button.column(scene.library().course().modules().stream()
                .flatMap(m -> scene.library().canvas(m.canvas()).stream())
                .distinct()
                .map(c -> CHOOSE.with(
                        c.id(), mark(scene, c) + c.words(scene.language()).title()))
                .toList());
    }

    private static String mark(Scene scene, Canvas canvas) {
        int filled = scene.learner().canvas(canvas.id()).size();
        return filled == 0 ? "" : filled >= canvas.blocks().size() ? "✅ " : "✏️ ";
    }

    /** The present block; the first where the content no longer has the one that was open. */
    private static String block(Scene scene) {
        Canvas canvas = canvas(scene).orElseThrow();
        return canvas.known(scene.variable(BLOCK, "")).orElse(canvas.blocks().getFirst());
    }

    private static int position(Scene scene) {
        return canvas(scene).orElseThrow().blocks().indexOf(block(scene));
    }

    private boolean written(Scene scene) {
        return answers(scene).containsKey(block(scene));
    }

    private static Optional<String> emptyBelow(Scene scene) {
        List<String> blocks = canvas(scene).orElseThrow().blocks();
        return blocks.subList(position(scene) + 1, blocks.size()).stream()
                .filter(b -> !answers(scene).containsKey(b))
                .findFirst();
    }

    private boolean somethingEmptyBelow(Scene scene) {
        return emptyBelow(scene).isPresent();
    }

    private void nextEmpty(Scene scene) {
        emptyBelow(scene).ifPresent(b -> scene.set(BLOCK, b));
    }

    private Say question(Scene scene) {
        Canvas canvas = canvas(scene).orElseThrow();
        Canvas.BlockWords words = canvas.block(block(scene), scene.language());
        String before = answers(scene).getOrDefault(block(scene), "");
        return Say.words(Rich.paragraphs(
                scene.phrase(
                        "canvas.heading",
                        Map.of(
                                "title", canvas.words(scene.language()).title(),
                                "block", words.title(),
                                "number", position(scene) + 1,
                                "of", canvas.blocks().size())),
                words.ask(),
                words.hint(),
                before.isEmpty()
                        ? scene.phrase("canvas.how-to-write")
                        : scene.phrase("canvas.so-far", Map.of("words", shown(scene, before)))));
    }

    private Say example(Scene scene) {
        Canvas.BlockWords words = canvas(scene).orElseThrow().block(block(scene), scene.language());
        return Say.words(Rich.paragraphs(
                scene.phrase("canvas.an-example", Map.of("block", words.title())),
                words.example(),
                scene.phrase("canvas.now-yours")));
    }

    /** Keeps what the learner wrote; a voice note or a photo is kept as a mark that it is there. */
    private void write(Scene scene) {
        String words = scene.said();
        if (scene.input() instanceof Input.Shared shared) {
            words = (sign(shared.kind()) + " " + words).strip();
        }
        if (words.length() > LONGEST) {
            int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            words = words.substring(0, end);
            scene.say(scene.phrase("canvas.shortened", Map.of("most", LONGEST)));
        }
        String kept = words;
        String canvas = scene.variable(CANVAS, "");
        String block = block(scene);
        scene.set(BLOCK, block);
        scene.learner(l -> l.withBlock(canvas, block, kept));
        String rule = canvas(scene)
                .orElseThrow()
                .feedback(block, answers(scene), scene.language())
                .rule();
        scene.fact(new Fact.BlockFilled(canvas, block, rule));
    }

    private static String sign(Input.Kind kind) {
        return switch (kind) {
            case VOICE -> "🎤";
            case PHOTO -> "📷";
            case LOCATION -> "📍";
            case DOCUMENT, CONTACT, STICKER, OTHER -> "📎";
        };
    }

    private static boolean isOnlyShared(String words) {
        return words.equals("🎤") || words.equals("📷") || words.equals("📍") || words.equals("📎");
    }

    private static Rich shown(Scene scene, String words) {
        return isOnlyShared(words) ? Rich.plain(words + " " + scene.label("canvas.sent")) : Rich.plain(words);
    }

    private Say feedback(Scene scene) {
        String words = answers(scene).getOrDefault(block(scene), "");
        if (isOnlyShared(words)) {
            return Say.words(scene.phrase("canvas.thanks-for-sharing", Map.of("sign", words)));
        }
        return Say.words(canvas(scene)
                .orElseThrow()
                .feedback(block(scene), answers(scene), scene.language())
                .text());
    }

    private void finish(Scene scene) {
        Canvas canvas = canvas(scene).orElseThrow();
        scene.fact(new Fact.CanvasFinished(
                canvas.id(), answers(scene).size(), canvas.blocks().size()));
    }

    private boolean somethingEmpty(Scene scene) {
        return canvas(scene).orElseThrow().blocks().stream()
                .anyMatch(b -> !answers(scene).containsKey(b));
    }

    private void firstEmpty(Scene scene) {
        canvas(scene).orElseThrow().blocks().stream()
                .filter(b -> !answers(scene).containsKey(b))
                .findFirst()
                .ifPresent(b -> scene.set(BLOCK, b));
    }

    private Say overview(Scene scene) {
        Canvas canvas = canvas(scene).orElseThrow();
        Map<String, String> answers = answers(scene);
        List<Rich> lines = new ArrayList<>();
        int room = 2400 / canvas.blocks().size();
        for (String block : canvas.blocks()) {
            String title = canvas.block(block, scene.language()).title();
            String words = answers.getOrDefault(block, "");
            Rich written = words.isEmpty()
                    ? scene.phrase("canvas.still-empty")
                    : shown(scene, words.length() > room ? cut(words, room) + "…" : words);
            lines.add(new Rich(Rich.plain(title).bold().html() + "\n" + written.html()));
        }
        List<Rich> parts = new ArrayList<>();
        parts.add(scene.phrase(
                "canvas.overview-heading",
                Map.of(
                        "title", canvas.words(scene.language()).title(),
                        "filled", answers.size(),
                        "of", canvas.blocks().size())));
        parts.addAll(lines);
        List<Canvas.Feedback> review = canvas.review(answers, scene.language());
        if (!review.isEmpty()) {
            parts.add(scene.phrase("canvas.worth-a-look"));
            review.stream().limit(2).map(f -> new Rich("💬 " + f.text().html())).forEach(parts::add);
        } else if (answers.size() == canvas.blocks().size()) {
            parts.add(scene.phrase("canvas.well-done"));
        }
        return Say.words(Rich.paragraphs(parts));
    }

    private static String cut(String words, int most) {
        int end = Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return words.substring(0, end).strip();
    }

    private List<List<Offer>> blocks(Scene scene) {
        Canvas canvas = canvas(scene).orElseThrow();
        return Rows.of(
                2,
                canvas.blocks().stream()
                        .map(b -> BLOCK_AT.with(
                                b, "✏️ " + canvas.block(b, scene.language()).title()))
                        .toList());
    }
}
