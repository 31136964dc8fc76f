package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.dialogues.learner.Frame;
import java.util.Optional;

/**
 * What a choice carries: the frame it belongs to, the beat in which it was offered, and which offer it is. Written as
 * {@code SERIAL.BEAT.BUTTON} or {@code SERIAL.BEAT.BUTTON:ARGUMENT}, numbers to the base 36.
 */
record Token(int serial, int beat, String key) {
    private static final int BASE = 36;

    static String of(Frame frame, Offer offer) {
        return Integer.toString(frame.serial(), BASE) + "." + Integer.toString(frame.beat(), BASE) + "." + offer.key();
    }

    /** Reads a token; empty where it never was one. */
    static Optional<Token> parse(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 1 || second < first + 2 || second > 16) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Token(
                    Integer.parseInt(text, 0, first, BASE),
                    Integer.parseInt(text, first + 1, second, BASE),
                    text.substring(second + 1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
