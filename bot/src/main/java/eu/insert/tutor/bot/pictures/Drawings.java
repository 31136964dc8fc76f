package eu.insert.tutor.bot.pictures;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Reply.Drawing;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Makes a PNG of every drawing, and the bytes of every document. */
public final class Drawings {
    private final Library library;
    private final Press press;

    /** Made beside the start, which should not wait for its fonts; not later, because a tutor that ends can load none. */
    private final CompletableFuture<BarChart> bars = CompletableFuture.supplyAsync(
            BarChart::new, task -> Thread.ofVirtual().name("fonts").start(task));

    /** Drawings that may show this library's pictures. */
    public Drawings(Library library) {
        this.library = library;
        this.press = new Press(library);
    }

    /** The document as it is sent: printed where it is a PDF. */
    public byte[] bytes(Reply.Document document) {
        return document.mediaType().equals(Reply.Document.PDF)
                ? press.pdf(document.content())
                : document.content().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The drawing as PNG.
     *
     * @throws IllegalArgumentException where the library no longer has the picture
     */
    public byte[] png(Drawing drawing) {
        return switch (drawing) {
            case Drawing.Still still -> {
                byte[] picture = library.files().get(still.path());
                if (picture == null) {
                    throw new IllegalArgumentException("The library has no picture " + still.path());
                }
                yield picture.clone();
            }
            case Drawing.Bars chart -> bars.join().png(chart);
        };
    }
}
