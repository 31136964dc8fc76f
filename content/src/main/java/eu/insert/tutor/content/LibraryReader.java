package eu.insert.tutor.content;

import java.util.List;

/** Reads content files into a {@link Library}, finding all problems in one pass. */
public final class LibraryReader {
    /**
     * What a reading found.
     *
     * @param library the whole content
     * @param warnings what is worth a second look
     */
    public record Reading(Library library, List<Problem> warnings) {}

    /**
     * Reads and checks.
     *
     * @throws BadContent with every error found
     */
    public Reading read(ContentFiles files) throws BadContent {
        if (files.byPath().isEmpty()) {
            throw new BadContent(List.of(new Problem("?", 0, "nothing to read", "wait", Problem.Weight.ERROR)));
        }
        throw new IllegalStateException("not yet");
    }
}
