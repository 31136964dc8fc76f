package eu.insert.tutor.content;

import java.util.List;
import java.util.stream.Collectors;

/** The content cannot be used. Carries every error found, not only the first. */
public final class BadContent extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** All errors found in one reading. */
    public BadContent(List<Problem> problems) {
        super(problems.size() + " problem(s) in the content:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All errors found, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}
