package eu.insert.tutor.content.source;

import java.util.function.Function;

/**
 * Something read from a file, and where.
 *
 * @param line from 1
 */
public record Located<T>(T it, int line) {
    /** Something else made of it, at the same place. */
    public <R> Located<R> map(Function<? super T, ? extends R> change) {
        return new Located<>(change.apply(it), line);
    }
}
