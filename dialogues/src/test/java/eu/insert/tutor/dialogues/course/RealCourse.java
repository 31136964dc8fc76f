package eu.insert.tutor.dialogues.course;

import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import java.nio.file.Path;

/** The course that people take, as it lies beside this module. */
final class RealCourse {
    private static final Library WHOLE = SmallLibrary.library(ContentFiles.ofFolder(Path.of("..", "content")));

    private RealCourse() {}

    /** The library, read once. */
    static Library whole() {
        return WHOLE;
    }
}
