package eu.insert.tutor.content.canvas;

import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A canvas as written in its files.
 *
 * @param strong what to praise in a block, the first that holds speaks
 * @param weak what to ask about a block, the first that holds speaks
 * @param checks what blocks say to one another, the weightiest first
 */
record WrittenCanvas(
        String id,
        List<String> blocks,
        Map<String, List<Rule>> strong,
        Map<String, List<Rule>> weak,
        List<Rule> checks,
        Map<String, CanvasWords> byLanguage)
        implements Canvas {
    /** Said where no rule has anything to ask. */
    static final String FINE = "fine";

    /** Said where no rule found anything to praise: at least the words are quoted. */
    static final String NOTED = "noted";

    private static final int QUOTED_WORDS = 12;

    private CanvasWords in(Language language) {
        CanvasWords words = byLanguage.get(language.code());
        if (words == null) {
            throw new IllegalArgumentException("The canvas " + id + " has no words in " + language.code());
        }
        return words;
    }

    @Override
    public Words words(Language language) {
        return in(language).words();
    }

    @Override
    public BlockWords block(String block, Language language) {
        BlockWords words = in(language).blocks().get(block);
        if (words == null) {
            throw new IllegalArgumentException("The canvas " + id + " has no block " + block);
        }
        return words;
    }

    @Override
    public Feedback feedback(String block, Map<String, String> answers, Language language) {
        CanvasWords words = in(language);
        Filled filled = new Filled(answers, block, words.lists());
        Spoken praise = first(strong.getOrDefault(block, List.of()), filled).orElse(new Spoken(NOTED, ""));
        Optional<Spoken> question = first(weak.getOrDefault(block, List.of()), filled);
        Spoken last = question.orElseGet(() -> new Spoken(fine(block, words), ""));
        Rich text = Rich.paragraphs(say(praise, filled, words), say(last, filled, words));
        return new Feedback(question.map(Spoken::rule).orElse(FINE), block, text, question.isPresent());
    }

    /** {@code fine-BLOCK} where the language has a word of its own for this block. */
    private static String fine(String block, CanvasWords words) {
        String own = FINE + "-" + block;
        return words.feedback().containsKey(own) ? own : FINE;
    }

    @Override
    public List<Feedback> review(Map<String, String> answers, Language language) {
        CanvasWords words = in(language);
        List<Feedback> found = new ArrayList<>();
        for (Rule check : checks) {
            Filled filled = new Filled(answers, check.block(), words.lists());
            check.speaks(filled)
                    .ifPresent(w -> found.add(new Feedback(
                            check.id(), check.block(), say(new Spoken(check.id(), w), filled, words), true)));
        }
        return found;
    }

    private record Spoken(String rule, String word) {}

    private static Optional<Spoken> first(List<Rule> rules, Filled filled) {
        for (Rule rule : rules) {
            Optional<String> words = rule.speaks(filled);
            if (words.isPresent()) {
                return Optional.of(new Spoken(rule.id(), words.get()));
            }
        }
        return Optional.empty();
    }

    private static Rich say(Spoken spoken, Filled filled, CanvasWords words) {
        String quote = quote(filled.text());
        return new Rich(words.feedback()
                .getOrDefault(spoken.rule(), "")
                .replace("{quote}", Rich.escape(quote))
                .replace("{word}", Rich.escape(spoken.word().isEmpty() ? quote : quote(spoken.word()))));
    }

    /** The learner's words, cut at a word's border where they are many. */
    private static String quote(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (words.length <= QUOTED_WORDS) {
            return String.join(" ", words).replaceAll("[.,;:·]+$", "");
        }
        return String.join(" ", List.of(words).subList(0, QUOTED_WORDS)).replaceAll("[.,;:·]+$", "") + "…";
    }
}
