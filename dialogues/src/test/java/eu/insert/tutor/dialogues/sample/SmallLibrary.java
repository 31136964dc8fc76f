package eu.insert.tutor.dialogues.sample;

import eu.insert.tutor.content.BadContent;
import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.LibraryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small course that has everything once: two modules of two lessons, all seven kinds of questions, a picture, terms, two
 * canvases, in English and Greek. The phrases and competences are the real ones, so that transcripts show the tutor's own
 * words.
 */
public final class SmallLibrary {
    private static final Library WHOLE = library(files());

    private SmallLibrary() {}

    /** The library, read once. */
    public static Library whole() {
        return WHOLE;
    }

    /** Its files, for tests that change some of them. */
    public static ContentFiles files() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        folder("/insert-tutor-content/phrases").forEach((path, bytes) -> {
            if (path.startsWith("phrases/") || path.startsWith("competences/")) {
                files.put(path, bytes);
            }
        });
        files.putAll(folder("/library/courses"));
        return new ContentFiles(files);
    }

    /** Reads files that are known to be good. */
    public static Library library(ContentFiles files) {
        try {
            return new LibraryReader().read(files);
        } catch (BadContent e) {
            throw new IllegalStateException("The sample library does not read", e);
        }
    }

    /** The files of the folder in which this resource lies, be it on disk or in a jar. */
    private static Map<String, byte[]> folder(String resource) {
        URL found = SmallLibrary.class.getResource(resource);
        if (found == null) {
            throw new IllegalStateException("There is no " + resource + " on the class path");
        }
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar")) {
                return filesBeside(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return filesBeside(jar.getPath(resource));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of " + found + " cannot be read", e);
        }
    }

    private static Map<String, byte[]> filesBeside(Path resource) {
        Path parent = resource.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalStateException(resource + " lies in no folder");
        }
        return ContentFiles.ofFolder(parent).byPath();
    }
}
