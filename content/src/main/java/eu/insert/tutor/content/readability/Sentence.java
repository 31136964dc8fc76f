package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence.
 *
 * @param line where it begins
 */
record Sentence(String text, int line) {
    private static final int SHOWN_WORDS = 5;

    /**
     * A full stop, a question mark (Greek: ;) or the like, with the marks that close a quotation or a bracket, where
     * something that can begin a sentence follows.
     */
    private static final Pattern END =
            Pattern.compile("[.!?…;\u037e]+[\"”»’')\\]]*\\s+(?=[\"“«‘'(\\[]*[\\p{Lu}\\p{N}])");

    /** The sentences of a paragraph, each with at least one word. */
    static List<Sentence> in(Located<String> paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        String text = paragraph.it();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            add(paragraph, from, end.end(), sentences);
            from = end.end();
        }
        add(paragraph, from, text.length(), sentences);
        return sentences;
    }

    private static void add(Located<String> paragraph, int from, int to, List<Sentence> sentences) {
        String text = paragraph.it().substring(from, to);
        if (!Words.in(text).isEmpty()) {
            int linesBefore = (int) paragraph
                    .it()
                    .substring(0, from)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            sentences.add(new Sentence(text.replace('\n', ' ').strip(), paragraph.line() + linesBefore));
        }
    }

    /** How many words it has. */
    int length() {
        return Words.in(text).size();
    }

    /** Its first words, enough to find it. */
    String beginning() {
        String[] words = text.split("\\s+", -1);
        return words.length <= SHOWN_WORDS
                ? text
                : String.join(" ", List.of(words).subList(0, SHOWN_WORDS)) + " ...";
    }
}
