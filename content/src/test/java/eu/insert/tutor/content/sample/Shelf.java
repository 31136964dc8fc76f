package eu.insert.tutor.content.sample;

import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.LibraryReader;
import eu.insert.tutor.content.Problem;
import eu.insert.tutor.content.Problem.Weight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A shelf of content files for tests that put one fault into them. The {@link #small() small one} has one lesson with its
 * quiz, in English and Greek, without a fault.
 */
public record Shelf(SortedMap<String, byte[]> files) {
    private static final Shelf SMALL = new Shelf(
            ContentFiles.ofFolder(Path.of("src/test/resources/small-library")).byPath());

    /** The small library. */
    public static Shelf small() {
        return SMALL;
    }

    /** The same, with the first {@code old} in a file changed. */
    public Shelf with(String path, String old, String changed) {
        String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new AssertionError(path + " does not hold: " + old);
        }
        return withFile(path, text.substring(0, at) + changed + text.substring(at + old.length()));
    }

    /** The same, without what stands in a file from here up to there. */
    public Shelf cut(String path, String from, String upTo) {
        String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        int start = text.indexOf(from);
        int end = upTo.isEmpty() ? text.length() : text.indexOf(upTo, Math.max(0, start));
        if (start < 0 || end < 0) {
            throw new AssertionError(path + " does not hold: " + from + " ... " + upTo);
        }
        return withFile(path, text.substring(0, start) + text.substring(end));
    }

    /** The same, with another file, or with other words in a file. */
    public Shelf withFile(String path, String text) {
        return withFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, with another file, or with something else in a file. */
    public Shelf withFile(String path, byte[] bytes) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, bytes);
        return new Shelf(changed);
    }

    /** The same, without a file. */
    public Shelf without(String path) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        if (changed.remove(path) == null) {
            throw new AssertionError("There is no " + path);
        }
        return new Shelf(changed);
    }

    /** All errors as they are printed, each with an end of line. */
    public String errors() {
        return printed(Weight.ERROR);
    }

    /** All warnings as they are printed, each with an end of line. */
    public String warnings() {
        return printed(Weight.WARNING);
    }

    private String printed(Weight weight) {
        return new LibraryReader()
                .check(new ContentFiles(files)).stream()
                        .filter(p -> p.weight() == weight)
                        .map(Problem::toString)
                        .map(p -> p + "\n")
                        .collect(Collectors.joining());
    }
}
