package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Arrivals as JSON, for the moment in which they wait in the backlog: a list of lists, {@code [chat, update, ms, query,
 * message, kind of input, its texts ...]}. No more of a person is in it than their turn needs: no name, no picture.
 */
public final class ArrivalJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ArrivalJson() {}

    /** Writes them in their order. */
    public static String write(List<Arrival> arrivals) {
        StringWriter text = new StringWriter(128 * arrivals.size());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Arrival arrival : arrivals) {
                json.writeStartArray();
                json.writeString(arrival.learner().toString());
                json.writeString(arrival.updateId());
                json.writeNumber(arrival.when().toEpochMilli());
                json.writeString(arrival.tap().map(Arrival.Tap::query).orElse(""));
                json.writeString(arrival.tap().map(Arrival.Tap::message).orElse(""));
                input(json, arrival.input());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void input(JsonGenerator json, Input input) {
        List<String> texts = switch (input) {
            case Input.Said said -> List.of("said", said.text());
            case Input.Tapped tapped -> List.of("tapped", tapped.token());
            case Input.Command command -> List.of("command", command.name(), command.argument());
            case Input.Shared shared -> List.of("shared", shared.kind().name(), shared.reference(), shared.caption());
            case Input.Opened opened -> List.of("opened");
            case Input.Due due -> List.of("due", due.kind());
            case Input.Unreachable gone -> List.of("unreachable");
        };
        texts.forEach(json::writeString);
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException where it was not
     */
    public static List<Arrival> read(String text) {
        List<Arrival> arrivals = new ArrayList<>();
        for (JsonNode entry : MAPPER.readTree(text)) {
            Input input = input(entry);
            arrivals.add(new Arrival(
                    LearnerId.parse(string(entry, 0)),
                    string(entry, 1),
                    input,
                    Instant.ofEpochMilli(entry.path(2).asLong()),
                    input instanceof Input.Tapped
                            ? Optional.of(new Arrival.Tap(string(entry, 3), string(entry, 4)))
                            : Optional.empty()));
        }
        return arrivals;
    }

    private static Input input(JsonNode entry) {
        return switch (string(entry, 5)) {
            case "said" -> new Input.Said(string(entry, 6));
            case "tapped" -> new Input.Tapped(string(entry, 6));
            case "command" -> new Input.Command(string(entry, 6), string(entry, 7));
            case "shared" -> new Input.Shared(Input.Kind.valueOf(string(entry, 6)), string(entry, 7), string(entry, 8));
            case "opened" -> new Input.Opened();
            case "due" -> new Input.Due(string(entry, 6));
            case "unreachable" -> new Input.Unreachable();
            default -> throw new IllegalArgumentException("No arrival: " + string(entry, 5));
        };
    }

    private static String string(JsonNode entry, int at) {
        return entry.path(at).asString("");
    }
}
