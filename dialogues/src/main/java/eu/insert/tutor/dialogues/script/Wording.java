package eu.insert.tutor.dialogues.script;

import java.text.Normalizer;
import java.util.Locale;

/** Compares what people type with what is written on buttons. */
final class Wording {
    private Wording() {}

    /** Whether somebody who typed this meant that label: case, accents, signs and spaces do not matter. */
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
        return kept.toString();
    }
}
