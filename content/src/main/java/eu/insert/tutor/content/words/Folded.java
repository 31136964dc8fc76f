package eu.insert.tutor.content.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text made comparable: without accents, small letters, one sigma, digits of every script as 0-9. "Νεκρό ΣΗΜΕΊΟ" and
 * "νεκρο σημειο" are one.
 */
public final class Folded {
    private static final Set<String> ARTICLES = Set.of(
            "a", "an", "the", "ο", "η", "το", "οι", "τα", "τον", "την", "τη", "του", "τησ", "των", "τουσ", "τισ", "ενα",
            "ενασ", "εναν", "μια");

    private Folded() {}

    /** The text without accents and case, with one sigma and with digits 0-9; all else stays where it is. */
    public static String text(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT) {
                return;
            }
            if (Character.isDigit(c)) {
                folded.append(Character.digit(c, 10));
            } else {
                folded.appendCodePoint(c == 'ς' ? 'σ' : c);
            }
        });
        return folded.toString();
    }

    /** The words of the text, folded; punctuation and symbols part words and are left out. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty() && c != '\'' && c != '’') {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /**
     * The letters and digits alone, without an article at the beginning: "The break-even" and "breakeven" are one. Text
     * of nothing but symbols stays as it is.
     */
    public static String letters(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return text.strip();
        }
        boolean article = words.size() > 1 && ARTICLES.contains(words.getFirst());
        return String.join("", article ? words.subList(1, words.size()) : words);
    }
}
