package eu.insert.tutor.content.words;

import java.util.OptionalInt;

/**
 * Characters that people do not see but programs do: controls, marks that turn the direction of writing, blanks without
 * width. Files with them read differently from what they say, and names with them turn the rest of a message round.
 */
public final class Invisible {
    private Invisible() {}

    /** Where the first one stands; line ends, tabs and the joiners that Persian and emoji need are none. */
    public static OptionalInt first(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                int code = text.codePointAt(i);
                if (is(code)) {
                    return OptionalInt.of(i);
                }
                i += Character.charCount(code) - 1;
            }
        }
        return OptionalInt.empty();
    }

    /** The text without them. */
    public static String removed(String text) {
        if (first(text).isEmpty()) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> !is(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** Whether it is one. */
    public static boolean is(int code) {
        return switch (code) {
            case '\n', '\t', '\r', 0x200c, 0x200d -> false;
            case 0xfffd -> true;
            default ->
                Character.isISOControl(code)
                        || Character.getType(code) == Character.FORMAT
                        || Character.getType(code) == Character.SURROGATE
                        || Character.getType(code) == Character.LINE_SEPARATOR
                        || Character.getType(code) == Character.PARAGRAPH_SEPARATOR;
        };
    }
}
