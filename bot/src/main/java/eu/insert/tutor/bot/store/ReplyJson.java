package eu.insert.tutor.bot.store;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Reply.Drawing;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reply as JSON, for the time that it waits in the outbox. Written for every turn, so straight; read only after a crash or
 * from another instance, so with ease. {@code k} kind, {@code t} text, {@code c} rows of choices, {@code e} edits, {@code s}
 * picture of the library, {@code b} bars, {@code n} {@code m} {@code d} name, media type and content of a document.
 */
final class ReplyJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReplyJson() {}

    static String write(Reply reply) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            switch (reply) {
                case Reply.Text words -> {
                    said(json, "t", words.text(), words.choices());
                    json.writeBooleanProperty("e", words.edits());
                }
                case Reply.Picture picture -> {
                    said(json, "p", picture.caption(), picture.choices());
                    json.writeBooleanProperty("e", picture.edits());
                    switch (picture.drawing()) {
                        case Drawing.Still still -> drawn(json, "s", MAPPER.writeValueAsString(still));
                        case Drawing.Bars bars -> drawn(json, "b", MAPPER.writeValueAsString(bars));
                    }
                }
                case Reply.Document document -> {
                    said(json, "d", document.caption(), document.choices());
                    json.writeStringProperty("n", document.name());
                    json.writeStringProperty("m", document.mediaType());
                    json.writeStringProperty("d", document.content());
                }
                case Reply.Toast toast -> said(json, "o", Rich.plain(toast.text()), List.of());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void said(JsonGenerator json, String kind, Rich text, List<List<Choice>> choices) {
        json.writeStringProperty("k", kind);
        json.writeStringProperty("t", text.html());
        json.writeArrayPropertyStart("c");
        for (List<Choice> row : choices) {
            json.writeStartArray();
            for (Choice choice : row) {
                json.writeString(choice.token());
                json.writeString(choice.label());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void drawn(JsonGenerator json, String property, String drawing) {
        json.writeName(property);
        json.writeRawValue(drawing);
    }

    static Reply read(String text) {
        JsonNode json = MAPPER.readTree(text);
        Rich words = new Rich(json.path("t").asString(""));
        boolean edits = json.path("e").asBoolean(false);
        return switch (json.path("k").asString("")) {
            case "p" -> new Reply.Picture(drawing(json), words, choices(json), edits);
            case "d" ->
                new Reply.Document(
                        json.path("n").asString("file"),
                        json.path("m").asString("text/plain"),
                        json.path("d").asString(""),
                        words,
                        choices(json));
            case "o" -> new Reply.Toast(words.plainText());
            default -> new Reply.Text(words, choices(json), edits);
        };
    }

    private static Drawing drawing(JsonNode json) {
        return json.has("s")
                ? MAPPER.treeToValue(json.path("s"), Drawing.Still.class)
                : MAPPER.treeToValue(json.path("b"), Drawing.Bars.class);
    }

    private static List<List<Choice>> choices(JsonNode json) {
        List<List<Choice>> rows = new ArrayList<>();
        for (JsonNode row : json.path("c")) {
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i + 1 < row.size(); i += 2) {
                choices.add(new Choice(row.path(i).asString(""), row.path(i + 1).asString("")));
            }
            rows.add(choices);
        }
        return rows;
    }
}
