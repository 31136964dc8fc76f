package eu.insert.tutor.bot.faults;

import eu.insert.tutor.content.BadContent;
import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.LibraryReader;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import java.nio.file.Path;

/** What the program under test teaches, and how it talks: read once for all runs. */
final class Lessons {
    static final Library LIBRARY = library();
    static final Conversation TUTOR = new Tutor(LIBRARY);

    private Lessons() {}

    private static Library library() {
        try {
            return new LibraryReader().read(ContentFiles.ofFolder(Path.of("..", "content")));
        } catch (BadContent e) {
            throw new IllegalStateException(e);
        }
    }
}
