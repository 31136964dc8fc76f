package eu.insert.tutor.bot.telegram;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files, as browsers send it (RFC 7578). */
final class MultipartForm {
    private final String boundary = "insert-" + UUID.randomUUID();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void field(String name, String value) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    void file(BotApi.Upload file) {
        String name = file.name().replaceAll("[\"\\r\\n\\\\]", "_");
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + file.mediaType() + "\r\n\r\n");
        out.writeBytes(file.content().get());
        write("\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        write("--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
