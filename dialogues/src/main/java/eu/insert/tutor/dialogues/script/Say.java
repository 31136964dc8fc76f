package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Reply;
import java.util.Optional;

/**
 * What a state says.
 *
 * @param text the words, the caption where there is a drawing
 * @param drawing a picture that goes with them
 */
public record Say(Rich text, Optional<Reply.Drawing> drawing) {
    /** Just words. */
    public static Say words(Rich text) {
        return new Say(text, Optional.empty());
    }

    /** A picture with words. */
    public static Say picture(Reply.Drawing drawing, Rich caption) {
        return new Say(caption, Optional.of(drawing));
    }
}
