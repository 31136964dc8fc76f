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
     * Reads, and checks that it can be used; whether it reads well is only looked at by {@link #check}.
     *
     * @throws BadContent with every error found
     */
    public Library read(ContentFiles files) throws BadContent {
        Problems problems = Problems.errors();
        Optional<Library> library = new LibraryReading(files, problems).read();
        List<Problem> errors = problems.of(Weight.ERROR);
        if (library.isEmpty() || !errors.isEmpty()) {
            throw new BadContent(errors);
        }
        return library.get();
    }

    /** All errors, then all warnings: for those who write content. */
    public List<Problem> check(ContentFiles files) {
        Problems problems = Problems.all();
        new LibraryReading(files, problems).read();
        return Stream.concat(problems.of(Weight.ERROR).stream(), problems.of(Weight.WARNING).stream())
                .toList();
    }
}
