package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Input.Kind;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads updates one by one, and of each only what the tutor uses, so that a field that is new or strange somewhere else
 * disturbs nothing.
 */
final class Updates {
    /** In learners' ids. */
    static final String CHANNEL = "tg";

    /** What we ask Telegram for. */
    static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    private static final Map<String, Kind> SHARED = Map.of(
            "voice", Kind.VOICE,
            "video_note", Kind.VOICE,
            "audio", Kind.VOICE,
            "document", Kind.DOCUMENT,
            "contact", Kind.CONTACT,
            "location", Kind.LOCATION,
            "sticker", Kind.STICKER);

    private final Clock clock;

    Updates(Clock clock) {
        this.clock = clock;
    }

    /** What an update turned out to be. */
    sealed interface Reading {
        /** Something for the tutor. */
        record Read(Arrival arrival) implements Reading {}

        /** Nothing for the tutor, for instance talk in a group. */
        record Nothing() implements Reading {}

        /**
         * Not an update as Telegram describes them.
         *
         * @param id of the update, or empty where it has none
         * @param why without anything personal
         */
        record Unreadable(String id, String why) implements Reading {}
    }

    /** Reads one update. */
    Reading read(JsonNode update) {
        JsonNode id = update.path("update_id");
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            return new Reading.Unreadable("", "no update_id");
        }
        String updateId = id.asText();
        if (update.has("message")) {
            return message(updateId, update.path("message"));
        }
        if (update.has("callback_query")) {
            return tap(updateId, update.path("callback_query"));
        }
        if (update.has("my_chat_member")) {
            return membership(updateId, update.path("my_chat_member"));
        }
        return new Reading.Nothing();
    }

    private Reading message(String updateId, JsonNode message) {
        Optional<LearnerId> learner = chat(message.path("chat"));
        if (learner.isEmpty()) {
            return elsewhere(message.path("chat"), updateId);
        }
        JsonNode text = message.path("text");
        if (message.has("text") && !text.isTextual()) {
            return new Reading.Unreadable(updateId, "text is no text");
        }
        Input input = text.isTextual() ? written(text.textValue()) : shared(message);
        return new Reading.Read(new Arrival(learner.get(), updateId, input, clock.instant(), Optional.empty()));
    }

    private Reading tap(String updateId, JsonNode query) {
        JsonNode message = query.path("message");
        JsonNode chat = message.has("chat") ? message.path("chat") : query.path("from");
        Optional<LearnerId> learner = chat(chat);
        if (learner.isEmpty()) {
            return elsewhere(chat, updateId);
        }
        if (!query.path("data").isTextual() || !query.path("id").isTextual()) {
            return new Reading.Unreadable(updateId, "a tap without data or id");
        }
        JsonNode messageId = message.path("message_id");
        // Only text can be edited into text: not a picture, and not what is too old to be shown to the bot.
        boolean editable = messageId.isIntegralNumber() && message.has("text");
        Arrival.Tap tap = new Arrival.Tap(query.path("id").textValue(), editable ? messageId.asText() : "");
        return new Reading.Read(new Arrival(
                learner.get(),
                updateId,
                new Input.Tapped(query.path("data").textValue()),
                clock.instant(),
                Optional.of(tap)));
    }

    /** Only being blocked matters: who unblocks the bot writes to it next. */
    private Reading membership(String updateId, JsonNode change) {
        Optional<LearnerId> learner = chat(change.path("chat"));
        if (learner.isEmpty()) {
            return elsewhere(change.path("chat"), updateId);
        }
        return change.path("new_chat_member").path("status").asText("").equals("kicked")
                ? new Reading.Read(new Arrival(
                        learner.get(), updateId, new Input.Unreachable(), clock.instant(), Optional.empty()))
                : new Reading.Nothing();
    }

    private static Reading elsewhere(JsonNode chat, String updateId) {
        return chat.path("id").isIntegralNumber() ? new Reading.Nothing() : new Reading.Unreadable(updateId, "no chat");
    }

    /** Lessons and consent are between two: what is said in groups is not for the tutor. */
    private static Optional<LearnerId> chat(JsonNode chat) {
        JsonNode id = chat.path("id");
        boolean apart = id.isIntegralNumber() && id.canConvertToLong() && id.longValue() > 0;
        return apart && chat.path("type").asText("private").equals("private")
                ? Optional.of(new LearnerId(CHANNEL, id.asText()))
                : Optional.empty();
    }

    private static Input written(String text) {
        if (!text.startsWith("/") || !text.matches("/[A-Za-z_0-9]{1,32}(@\\w{1,64})?(\\s[\\s\\S]*)?")) {
            return new Input.Said(text);
        }
        String[] parts = text.substring(1).split("\\s+", 2);
        String name = parts[0].contains("@") ? parts[0].substring(0, parts[0].indexOf('@')) : parts[0];
        return new Input.Command(name.toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
    }

    private static Input shared(JsonNode message) {
        String caption = message.path("caption").asText("");
        if (message.path("photo").isArray()) {
            JsonNode sizes = message.path("photo");
            return new Input.Shared(
                    Kind.PHOTO, sizes.path(sizes.size() - 1).path("file_id").asText(""), caption);
        }
        return SHARED.entrySet().stream()
                .filter(kind -> message.has(kind.getKey()))
                .findFirst()
                .map(kind -> new Input.Shared(
                        kind.getValue(),
                        message.path(kind.getKey()).path("file_id").asText(""),
                        caption))
                .orElseGet(() -> new Input.Shared(Kind.OTHER, "", caption));
    }
}
