package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import eu.insert.tutor.dialogues.Choice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The three calls that a turn makes, written straight to JSON. The library's objects would say the same, but making and
 * mapping them was a sixteenth of a turn's cost.
 */
final class Wire {
    /** Its buffers are shared: kept by thread, each call's own virtual thread would make 16 KB of them anew. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    private Wire() {}

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** {@code sendMessage}. */
    static byte[] message(String chat, String html, List<List<Choice>> choices) {
        return written(json -> {
            json.writeStringField("chat_id", chat);
            text(json, html, choices);
        });
    }

    /** {@code editMessageText}. */
    static byte[] edit(String chat, int message, String html, List<List<Choice>> choices) {
        return written(json -> {
            json.writeStringField("chat_id", chat);
            json.writeNumberField("message_id", message);
            text(json, html, choices);
        });
    }

    /**
     * {@code answerCallbackQuery}.
     *
     * @param toast shown in passing; may be empty
     */
    static byte[] acknowledgement(String query, String toast) {
        return written(json -> {
            json.writeStringField("callback_query_id", query);
            if (!toast.isEmpty()) {
                json.writeStringField("text", toast);
            }
        });
    }

    /** {@code reply_markup} with inline buttons. */
    static byte[] markup(List<List<Choice>> choices) {
        return written(json -> keyboard(json, choices));
    }

    private static void text(JsonGenerator json, String html, List<List<Choice>> choices) throws IOException {
        json.writeStringField("text", html);
        json.writeStringField("parse_mode", "HTML");
        json.writeObjectFieldStart("link_preview_options");
        json.writeBooleanField("is_disabled", true);
        json.writeEndObject();
        if (!choices.isEmpty()) {
            json.writeObjectFieldStart("reply_markup");
            keyboard(json, choices);
            json.writeEndObject();
        }
    }

    private static void keyboard(JsonGenerator json, List<List<Choice>> choices) throws IOException {
        json.writeArrayFieldStart("inline_keyboard");
        for (List<Choice> row : choices) {
            json.writeStartArray();
            for (Choice choice : row) {
                json.writeStartObject();
                json.writeStringField("text", choice.label());
                json.writeStringField("callback_data", choice.token());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static byte[] written(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
