package eu.insert.tutor.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.Problem.Weight;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The content of this folder. Writers run it alone: {@code ./mvnw -pl content verify}. */
class BuiltInContentTest {
    private static final List<Problem> PROBLEMS = new LibraryReader().check(ContentFiles.ofFolder(Path.of(".")));

    @BeforeAll
    static void shows_what_is_worth_a_second_look() {
        List<Problem> warnings = of(Weight.WARNING);
        if (!warnings.isEmpty()) {
            System.out.println(warnings.size() + " thing(s) in the content are worth a second look:\n" + all(warnings));
        }
    }

    @Test
    void has_no_errors() {
        List<Problem> errors = of(Weight.ERROR);

        assertThat(errors)
                .withFailMessage(() -> errors.size() + " problem(s) in the content:\n" + all(errors))
                .isEmpty();
    }

    private static List<Problem> of(Weight weight) {
        return PROBLEMS.stream().filter(p -> p.weight() == weight).toList();
    }

    private static String all(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
