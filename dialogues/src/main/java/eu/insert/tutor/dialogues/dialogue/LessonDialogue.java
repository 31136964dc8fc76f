package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Card;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.content.LessonText;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Source;
import eu.insert.tutor.content.Term;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.learner.Score;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows a lesson card by card, hands over to its questions, and ends with what a trainer can do in class. */
final class LessonDialogue implements Dialogue<LessonDialogue.At> {
    static final String ID = "lesson";
    static final String LESSON = "lesson";

    private static final String CARD = "card";

    /** Stands in a source instead of the day. */
    private static final String NOT_OPENED = "not opened";

    private static final Button NEXT = Button.of("next", "lesson.next");
    private static final Button TO_QUESTIONS = Button.of("questions", "lesson.to-questions");
    private static final Button BACK = Button.of("back", "lesson.back");
    private static final Button PAUSE = Button.of("pause", "lesson.pause");
    private static final Button TERM = Button.of("term", "");
    private static final Button TO_CARD = Button.of("to-card", "lesson.to-card");
    private static final Button GO_ON = Button.of("go-on", "");
    private static final Button ACTIVITY = Button.of("activity", "lesson.activity");
    private static final Button SOURCES = Button.of("sources", "lesson.sources");
    private static final Button AGAIN = Button.of("again", "lesson.again");
    private static final Button MENU = Button.of("menu", "engine.menu");

    enum At {
        OPENING,
        CARD,
        TERM,
        QUESTIONS,
        RESULT,
        ACTIVITY,
        SOURCES
    }

    /** Where the lesson itself is over. */
    static final Set<At> OVER = EnumSet.of(At.RESULT, At.ACTIVITY, At.SOURCES);

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
        s.at(At.OPENING).onward().doing(this::begin).goTo(At.CARD);
        s.at(At.CARD)
                .says(this::card)
                .edits()
                .offers(NEXT.unless(this::onLastCard))
                .offers(TO_QUESTIONS.onlyIf(this::onLastCard))
                .offersEach(TERM, this::terms)
                .offers(BACK.unless(this::onFirstCard), PAUSE)
                .when(NEXT)
                .doing(scene -> turn(scene, 1))
                .goTo(At.CARD)
                .when(TO_QUESTIONS)
                .goTo(At.QUESTIONS)
                .when(TERM)
                .doing(scene -> scene.set("term", scene.argument()))
                .goTo(At.TERM)
                .when(BACK)
                .doing(scene -> turn(scene, -1))
                .goTo(At.CARD)
                .when(PAUSE)
                .open(MenuDialogue.ID);
        s.at(At.TERM).says(this::term).edits().offers(TO_CARD).when(TO_CARD).goTo(At.CARD);
        s.at(At.QUESTIONS)
                .calls(QuizDialogue.ID, this::questions)
                .whenReturned()
                .doing(this::finish)
                .goTo(At.RESULT);
        s.at(At.RESULT)
                .says(this::result)
                .offersEach(GO_ON, this::goingOn)
                .offers(ACTIVITY, SOURCES)
                .offers(AGAIN, MENU)
                .when(GO_ON)
                .onlyIf(Steps::leadsToLesson)
                .endAndOpen(LessonDialogue.ID, Steps::chosen)
                .when(GO_ON)
                .endAndOpen(ModuleQuizDialogue.ID, Steps::chosen)
                .when(ACTIVITY)
                .goTo(At.ACTIVITY)
                .when(SOURCES)
                .goTo(At.SOURCES)
                .when(AGAIN)
                .doing(this::again)
                .goTo(At.CARD)
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
        s.at(At.ACTIVITY)
                .says(this::activity)
                .offersEach(GO_ON, this::goingOn)
                .offers(SOURCES, MENU)
                .when(GO_ON)
                .onlyIf(Steps::leadsToLesson)
                .endAndOpen(LessonDialogue.ID, Steps::chosen)
                .when(GO_ON)
                .endAndOpen(ModuleQuizDialogue.ID, Steps::chosen)
                .when(SOURCES)
                .goTo(At.SOURCES)
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
        s.at(At.SOURCES)
                .says(this::sources)
                .offersEach(GO_ON, this::goingOn)
                .offers(ACTIVITY, MENU)
                .when(GO_ON)
                .onlyIf(Steps::leadsToLesson)
                .endAndOpen(LessonDialogue.ID, Steps::chosen)
                .when(GO_ON)
                .endAndOpen(ModuleQuizDialogue.ID, Steps::chosen)
                .when(ACTIVITY)
                .goTo(At.ACTIVITY)
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
    }

    @Override
    public Rich title(Scene scene) {
        return lesson(scene)
                .map(l -> Rich.plain(
                        l.number() + " " + l.text().in(scene.language()).title()))
                .orElse(Rich.EMPTY);
    }

    @Override
    public boolean isOver(At state) {
        return OVER.contains(state);
    }

    @Override
    public boolean stillMakesSense(Scene scene) {
        return scene.variable(LESSON).isEmpty() || lesson(scene).isPresent();
    }

    private static Optional<Lesson> lesson(Scene scene) {
        return scene.library().lesson(scene.variable(LESSON, ""));
    }

    private static LessonText text(Scene scene) {
        return lesson(scene).orElseThrow().text().in(scene.language());
    }

    private void begin(Scene scene) {
        String first = scene.library().course().lessons().getFirst().id();
        scene.set(LESSON, scene.variable(LESSON, first));
        again(scene);
    }

    private void again(Scene scene) {
        scene.set(CARD, text(scene).cards().getFirst().id());
        scene.fact(new Fact.LessonStarted(scene.variable(LESSON, "")));
    }

    /** Where in the lesson we are: by the card's id, so that another version of the lesson finds it again. */
    private static int position(Scene scene) {
        List<Card> cards = text(scene).cards();
        String at = scene.variable(CARD, "");
        return Math.max(
                0,
                IntStream.range(0, cards.size())
                        .filter(i -> cards.get(i).id().equals(at))
                        .findFirst()
                        .orElse(0));
    }

    private boolean onFirstCard(Scene scene) {
        return position(scene) == 0;
    }

    private boolean onLastCard(Scene scene) {
        return position(scene) == text(scene).cards().size() - 1;
    }

    private void turn(Scene scene, int by) {
        List<Card> cards = text(scene).cards();
        int to = Math.clamp((long) position(scene) + by, 0, cards.size() - 1);
        scene.set(CARD, cards.get(to).id());
    }

    private Say card(Scene scene) {
        LessonText text = text(scene);
        Card card = text.cards().get(position(scene));
        Rich heading = scene.phrase(
                "lesson.heading",
                Map.of(
                        "number", lesson(scene).orElseThrow().number(),
                        "bar", Bar.of(position(scene) + 1, text.cards().size()),
                        "title", text.title()));
        Rich words = Rich.paragraphs(heading, card.text());
        return card.picture()
                .map(p -> Say.picture(new Reply.Drawing.Still(p.path(), p.alternative()), words))
                .orElseGet(() -> Say.words(words));
    }

    private List<List<Offer>> terms(Scene scene) {
        Map<String, Term> glossary = scene.library().glossary().in(scene.language());
        List<String> here = text(scene).cards().get(position(scene)).terms();
        return Button.column(here.stream()
                .map(glossary::get)
                .filter(Objects::nonNull)
                .map(t -> TERM.with(t.id(), scene.label("lesson.term", Map.of("term", t.term()))))
                .toList());
    }

    private Say term(Scene scene) {
        return Say.words(Optional.ofNullable(
                        scene.library().glossary().in(scene.language()).get(scene.variable("term", "")))
                .map(t -> Rich.paragraphs(Rich.plain(t.term()).bold(), t.meaning()))
                .orElseGet(() -> scene.phrase("help.no-such-term")));
    }

    private Map<String, String> questions(Scene scene) {
        return Map.of(
                QuizDialogue.OF, "lesson:" + scene.variable(LESSON, ""),
                QuizDialogue.LEFT,
                        text(scene).questions().stream().map(Question::id).collect(Collectors.joining(",")),
                QuizDialogue.SEED, QuizDialogue.seed(scene.moment()));
    }

    private void finish(Scene scene) {
        int right = Integer.parseInt(scene.result().getOrDefault(QuizDialogue.RIGHT, "0"));
        int of = Integer.parseInt(scene.result().getOrDefault(QuizDialogue.GRADED, "0"));
        String lesson = scene.variable(LESSON, "");
        scene.set("right", right);
        scene.set("of", of);
        scene.learner(l -> l.withTry(lesson, right, of));
        scene.fact(new Fact.LessonFinished(lesson, right, of));
    }

    private Say result(Scene scene) {
        Lesson lesson = lesson(scene).orElseThrow();
        Score now = new Score(1, scene.count("right"), scene.count("of"));
        return Say.words(scene.phrase(
                now.percent() >= scene.library().course().passPercent() ? "lesson.done-well" : "lesson.done",
                Map.of(
                        "number", lesson.number(),
                        "title", text(scene).title(),
                        "right", now.right(),
                        "of", now.of())));
    }

    private List<List<Offer>> goingOn(Scene scene) {
        return Steps.offersAfter(scene, GO_ON, lesson(scene).orElseThrow());
    }

    private Say activity(Scene scene) {
        var activity = text(scene).activity();
        List<Rich> steps = new ArrayList<>();
        for (int i = 0; i < activity.steps().size(); i++) {
            steps.add(new Rich((i + 1) + ". " + activity.steps().get(i).html()));
        }
        return Say.words(Rich.paragraphs(
                Rich.plain("👥 " + activity.title()).bold(),
                activity.setting(),
                Rich.lines(steps),
                activity.simpler(),
                activity.watchFor()));
    }

    private Say sources(Scene scene) {
        List<Rich> lines = new ArrayList<>();
        for (Source source : text(scene).sources()) {
            lines.add(scene.phrase(
                    source.read().equals(NOT_OPENED) ? "lesson.source-not-opened" : "lesson.source",
                    Map.of("what", source.what(), "where", source.where(), "read", source.read())));
        }
        return Say.words(Rich.paragraphs(scene.phrase("lesson.sources-heading"), Rich.lines(lines)));
    }
}
