package eu.insert.tutor.bot;

import eu.insert.tutor.content.BadContent;
import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.LibraryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the content that the program carries, or that of the folder which was set. */
final class BuiltInContent {
    private static final String ROOT = "insert-tutor-content/";

    private BuiltInContent() {}

    /**
     * Reads it.
     *
     * @throws CompletionException around a {@link BadContent}
     */
    static Library read(Settings settings) {
        try {
            ContentFiles files = settings.content().map(ContentFiles::ofFolder).orElseGet(BuiltInContent::files);
            Library library = new LibraryReader().read(files);
            if (settings.content().isPresent()) {
                // Whoever writes wants advice as well; nobody has to wait for it.
                Thread.ofVirtual().name("advice").start(() -> advise(files));
            }
            return library;
        } catch (BadContent e) {
            throw new CompletionException(e);
        }
    }

    private static void advise(ContentFiles files) {
        new LibraryReader()
                .check(files)
                .forEach(w -> LoggerFactory.getLogger(BuiltInContent.class).warn("{}", w));
    }

    private static ContentFiles files() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*")) {
                String address = resource.getURL().toString();
                files.put(
                        address.substring(address.lastIndexOf(ROOT) + ROOT.length()), resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The content inside the program cannot be read", e);
        }
        return new ContentFiles(files);
    }
}
