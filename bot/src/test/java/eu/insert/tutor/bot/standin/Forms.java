package eu.insert.tutor.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reads what a call brings: JSON, or a form with or without files. */
final class Forms {
    private Forms() {}

    static JsonNode read(HttpDoor.Request request) throws IOException {
        String type = request.headers().getOrDefault("content-type", "");
        byte[] body = request.body().bytes();
        if (type.startsWith("multipart/form-data")) {
            return multipart(new String(body, StandardCharsets.ISO_8859_1), boundary(type));
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return urlEncoded(new String(body, StandardCharsets.US_ASCII));
        }
        JsonNode call = body.length == 0 ? BotApiStandIn.JSON.createObjectNode() : BotApiStandIn.JSON.readTree(body);
        return call instanceof ObjectNode object ? structured(object) : call;
    }

    private static String boundary(String type) {
        String found = type.substring(type.indexOf("boundary=") + "boundary=".length());
        return found.startsWith("\"") ? found.substring(1, found.length() - 1) : found;
    }

    private static JsonNode multipart(String body, String boundary) throws IOException {
        ObjectNode call = BotApiStandIn.JSON.createObjectNode();
        for (String part : body.split("--" + java.util.regex.Pattern.quote(boundary), -1)) {
            int head = part.indexOf("\r\n\r\n");
            int name = part.indexOf("name=\"");
            if (head < 0 || name < 0 || name > head) {
                continue;
            }
            String field = part.substring(name + 6, part.indexOf('"', name + 6));
            String content = part.substring(head + 4, part.length() - 2);
            if (part.substring(0, head).contains("filename=")) {
                call.put(field, content.length() + " bytes");
            } else {
                put(call, field, new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        }
        return structured(call);
    }

    private static JsonNode urlEncoded(String body) throws IOException {
        ObjectNode call = BotApiStandIn.JSON.createObjectNode();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(
                        call,
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return structured(call);
    }

    private static void put(ObjectNode call, String field, String value) {
        call.put(field, value);
    }

    /** Fields that hold JSON as text are opened, as the server does. */
    private static JsonNode structured(ObjectNode call) throws IOException {
        JsonNode markup = call.path("reply_markup");
        if (markup.isTextual()) {
            call.set("reply_markup", BotApiStandIn.JSON.readTree(markup.textValue()));
        }
        return call;
    }
}
