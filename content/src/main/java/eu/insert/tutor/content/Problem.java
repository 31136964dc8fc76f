package eu.insert.tutor.content;

/**
 * Something wrong, or worth a second look, in a content file.
 *
 * @param path of the file inside the content folder
 * @param line from 1; 0 where the whole file is meant
 * @param what is wrong, to what
 * @param mend what to do
 * @param weight whether the library can be used all the same
 */
public record Problem(String path, int line, String what, String mend, Weight weight) {
    /** Whether the library can be used all the same. */
    public enum Weight {
        ERROR,
        WARNING
    }

    /** {@code path:line: what} and the mend on a line below, as compilers and editors like it. */
    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line : "") + ": " + what + "\n    " + mend;
    }
}
