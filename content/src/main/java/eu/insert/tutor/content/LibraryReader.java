package eu.insert.tutor.content;

import eu.insert.tutor.content.Problem.Weight;
import eu.insert.tutor.content.reading.LibraryReading;
import eu.insert.tutor.content.source.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        Problems problems = new Problems();
        Optional<Library> library = new LibraryReading(files, problems).read();
        List<Problem> errors = problems.of(Weight.ERROR);
        if (library.isEmpty() || !errors.isEmpty()) {
            throw new BadContent(errors);
        }
        return new Reading(library.get(), problems.of(Weight.WARNING));
    }

    /** All errors, then all warnings: for those who write content. */
    public List<Problem> check(ContentFiles files) {
        Problems problems = new Problems();
        new LibraryReading(files, problems).read();
        return Stream.concat(problems.of(Weight.ERROR).stream(), problems.of(Weight.WARNING).stream())
                .toList();
    }
}
