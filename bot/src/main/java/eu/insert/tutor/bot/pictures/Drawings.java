package eu.insert.tutor.bot.pictures;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Reply.Drawing;

/** Makes a PNG of every drawing. */
public final class Drawings {
    private final Library library;
    private final BarChart bars = new BarChart();

    /** Drawings that may show this library's pictures. */
    public Drawings(Library library) {
        this.library = library;
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
            case Drawing.Bars chart -> bars.png(chart);
        };
    }
}
