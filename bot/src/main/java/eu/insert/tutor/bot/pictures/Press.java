package eu.insert.tutor.bot.pictures;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import eu.insert.tutor.content.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Prints pages as PDF: A4, in black and dark green, so that any printer and copier does. */
final class Press {
    private static final Pattern PICTURE = Pattern.compile("src=\"(pictures/[^\"]+)\"");

    private final Library library;
    private final String style;

    Press(Library library) {
        this.library = library;
        this.style = new String(resource("press.css"), StandardCharsets.UTF_8);
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Prints a page.
     *
     * @param body XHTML without head and body
     */
    byte[] pdf(String body) {
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try {
            // Tagged for screen readers (PDF/UA); that also keeps away the fonts of whatever machine this is.
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> open("NotoSans-Regular.ttf"), "Noto Sans", 400, FontStyle.NORMAL, true)
                    .useFont(() -> open("NotoSans-Bold.ttf"), "Noto Sans", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(
                            "<html><head><title>INSERT Tutor</title><meta name=\"description\" content=\"INSERT Tutor\"/><style>"
                                    + style + "</style></head><body>" + withPictures(body)
                                    + "</body></html>",
                            null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("A page cannot be printed", e);
        }
        return out.toByteArray();
    }

    private String withPictures(String body) {
        return PICTURE.matcher(body).replaceAll(found -> Matcher.quoteReplacement(source(found.group(1))));
    }

    private String source(String path) {
        byte[] picture = library.files().get(path);
        return picture == null
                ? ""
                : "src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(picture) + "\"";
    }

    private static InputStream open(String file) {
        InputStream in = Press.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + " is missing from the program");
        }
        return in;
    }

    private static byte[] resource(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
