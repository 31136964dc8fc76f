package eu.insert.tutor.content.source;

import eu.insert.tutor.content.words.Invisible;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text file of the content.
 *
 * @param path from the content folder
 * @param text with {@code \n} at the end of each line
 */
public record SourceText(String path, String text) {
    /** Characters of a file at most; a lesson has about 8,000. */
    private static final int LONGEST = 400_000;

    /** Decodes a file. What is no text, or hides characters that nobody sees, is a problem. */
    public static Optional<SourceText> of(String path, byte[] bytes, Problems problems) {
        if (bytes.length > LONGEST) {
            problems.error(path, 0, "The file is larger than " + LONGEST + " bytes.", "Divide it into several files.");
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.error(path, 0, "The file is not written in UTF-8.", "Save it as UTF-8 in your editor.");
            return Optional.empty();
        }
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        Invisible.first(plain)
                .ifPresent(at -> problems.error(
                        path,
                        lineOf(plain, at),
                        "An invisible character (U+%04X) stands %s."
                                .formatted(plain.codePointAt(at), behind(plain, at)),
                        "Delete it; it often comes along when text is copied from a web page."));
        return Optional.of(new SourceText(path, plain));
    }

    private static int lineOf(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static String behind(String text, int at) {
        String before = text.substring(Math.max(0, at - 20), at);
        String sameLine = before.substring(before.lastIndexOf('\n') + 1);
        return sameLine.isBlank() ? "at the beginning of the line" : "behind \"" + sameLine.strip() + "\"";
    }
}
