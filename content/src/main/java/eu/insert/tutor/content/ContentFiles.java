package eu.insert.tutor.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a library, read into memory.
 *
 * @param byPath content by path from the content folder, with {@code /}, for instance {@code phrases/en.yaml}
 */
public record ContentFiles(SortedMap<String, byte[]> byPath) {
    /** The folders that content lies in; anything else beside them is passed over. */
    private static final Set<String> FOLDERS =
            Set.of("courses", "canvases", "phrases", "glossary", "competences", "pictures");

    /**
     * Reads a folder with {@code courses}, {@code canvases}, {@code phrases}, {@code glossary}, {@code competences} and
     * {@code pictures} in it.
     *
     * @throws UncheckedIOException where it cannot be read
     */
    public static ContentFiles ofFolder(Path folder) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                Path relative = folder.relativize(file);
                if (FOLDERS.contains(relative.getName(0).toString())) {
                    files.put(relative.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The content folder " + folder + " cannot be read", e);
        }
        return new ContentFiles(files);
    }
}
