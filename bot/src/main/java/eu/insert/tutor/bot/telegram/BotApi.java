package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/** Calls of the Bot API. Never throws for what the other side did, and never lets the token out. */
final class BotApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] OK = "{\"ok\":true,\"result\":".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Lines lines;
    private final String prefix;

    BotApi(URI server, String token) {
        this.lines = new Lines(server);
        this.prefix = "/bot" + token + "/";
    }

    /** Calls a method. */
    Answer call(PartialBotApiMethod<?> method) {
        return call(method, PATIENCE);
    }

    /** Calls a method that may take its time, for instance to wait for updates. */
    Answer call(PartialBotApiMethod<?> method, Duration patience) {
        return post(method.getMethod(), "application/json", written(method), patience);
    }

    /**
     * Calls a method with a file.
     *
     * @param method for instance {@code sendPhoto}
     * @param fields its other fields
     */
    Answer upload(String method, Map<String, String> fields, Upload file) {
        MultipartForm form = new MultipartForm();
        fields.forEach(form::field);
        form.file(file);
        return post(method, form.contentType(), form.bytes(), PATIENCE.multipliedBy(2));
    }

    /** Calls a method with these fields. */
    Answer form(String method, Map<String, String> fields) {
        return post(method, "application/json", written(fields), PATIENCE);
    }

    /** Calls a method whose result nobody needs: where all went well {@link Answer.Ok#result} is left unread. */
    Answer tell(String method, byte[] json) {
        return post(method, "application/json", json, PATIENCE, false);
    }

    /**
     * A file to send.
     *
     * @param field of the method it belongs to, for instance {@code photo}
     */
    record Upload(String field, String name, String mediaType, Supplier<byte[]> content) {}

    /** As the Bot API reads it. */
    static byte[] written(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A call cannot be written", e);
        }
    }

    /** Reads JSON; a missing value is {@link NullNode}. */
    static JsonNode read(byte[] json) throws IOException {
        JsonNode node = JSON.readTree(json);
        return node == null ? NullNode.getInstance() : node;
    }

    private Answer post(String method, String contentType, byte[] body, Duration patience) {
        return post(method, contentType, body, patience, true);
    }

    private Answer post(String method, String contentType, byte[] body, Duration patience, boolean resultNeeded) {
        Lines.Response response;
        try {
            response = lines.post(prefix + method, contentType, body, patience);
        } catch (Lines.NotMade e) {
            return new Answer.Lost(false, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Answer.Lost(true, method + ": " + e);
        }
        if (!resultNeeded && response.status() == 200 && saysOk(response.body())) {
            return new Answer.Ok(NullNode.getInstance());
        }
        try {
            return understood(response.status(), read(response.body()), method);
        } catch (IOException e) {
            return new Answer.Lost(true, method + ": HTTP " + response.status() + " without JSON");
        }
    }

    private static boolean saysOk(byte[] body) {
        return body.length > OK.length && Arrays.equals(body, 0, OK.length, OK, 0, OK.length);
    }

    private static Answer understood(int status, JsonNode answer, String method) {
        if (answer.path("ok").asBoolean()) {
            return new Answer.Ok(answer.path("result"));
        }
        int code = answer.path("error_code").asInt(status);
        if (code >= 500) {
            return new Answer.Lost(true, method + ": HTTP " + code);
        }
        if (code < 400) {
            return new Answer.Lost(true, method + ": neither ok nor an error");
        }
        return new Answer.Refused(
                code,
                answer.path("description").asText(""),
                Duration.ofSeconds(Math.max(
                        0, answer.path("parameters").path("retry_after").asInt(0))));
    }

    @Override
    public void close() {
        lines.close();
    }
}
