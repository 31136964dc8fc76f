package eu.insert.tutor.dialogues.script;

import java.text.Normalizer;
import java.util.Locale;

/** Compares what people type with what is written on buttons. */
final class Wording {
    private static final String GREEK_LETTERS = "αβγδεζ";

    private Wording() {}

    /**
     * Whether somebody who typed this meant that label: case, accents, signs and spaces do not matter, and the first letter
     * is the first letter in Greek too.
     */
    static boolean means(String typed, String label) {
        String wanted = bare(label);
        return !wanted.isEmpty() && wanted.equals(bare(typed));
    }

    private static String bare(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> c == 'ς' ? 'σ' : c)
                .forEach(kept::appendCodePoint);
        int letter = kept.length() == 1 ? GREEK_LETTERS.indexOf(kept.charAt(0)) : -1;
        return letter < 0 ? kept.toString() : String.valueOf((char) ('a' + letter));
    }
}
