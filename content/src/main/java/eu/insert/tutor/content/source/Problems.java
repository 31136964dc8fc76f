package eu.insert.tutor.content.source;

import eu.insert.tutor.content.Problem;
import eu.insert.tutor.content.Problem.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that people mend a file once and not ten times. Safe for several threads. */
public final class Problems {
    private final boolean advising;
    private final List<Problem> found = new ArrayList<>();

    private Problems(boolean advising) {
        this.advising = advising;
    }

    /** Gathers errors and warnings. */
    public static Problems all() {
        return new Problems(true);
    }

    /** Gathers errors, and spares the looks that end in warnings only: for a start, which should be quick. */
    public static Problems errors() {
        return new Problems(false);
    }

    /** Whether anybody asked for warnings, so that what is costly to find out need not be found out for nobody. */
    public boolean advising() {
        return advising;
    }

    /** Adds what makes the content unusable. */
    public void error(String path, int line, String what, String mend) {
        add(new Problem(path, line, what, mend, Weight.ERROR));
    }

    /** Adds what is worth a second look. */
    public void warning(String path, int line, String what, String mend) {
        add(new Problem(path, line, what, mend, Weight.WARNING));
    }

    private synchronized void add(Problem problem) {
        found.add(problem);
    }

    /** All of this weight, in the order of files and lines. */
    public synchronized List<Problem> of(Weight weight) {
        return found.stream()
                .filter(p -> p.weight() == weight)
                .distinct()
                .sorted(Comparator.comparing(Problem::path).thenComparingInt(Problem::line))
                .toList();
    }
}
