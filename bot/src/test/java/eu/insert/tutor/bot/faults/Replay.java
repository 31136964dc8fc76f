package eu.insert.tutor.bot.faults;

import com.fasterxml.jackson.databind.JsonNode;
import eu.insert.tutor.bot.store.Stored;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One learner as they should be: the updates that Telegram handed over, taken one after another purely by the
 * conversation, without Redis, delivery or Telegram. Only the time of day is its own, so records are compared without
 * their times.
 */
final class Replay {
    private static final Instant BEGIN = Instant.parse("2026-11-25T09:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Message> messages = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private Learner learner;
    private long turns;

    Replay(long chat) {
        this.learner = Learner.unknown(new LearnerId("tg", Long.toString(chat)), BEGIN);
    }

    /** Takes an update as Telegram wrote it. */
    List<Message> take(JsonNode update) {
        return take(input(update));
    }

    /** Takes an input. Answers with what has to be shown. */
    List<Message> take(Input input) {
        Stored stored = new Stored(learner, turns, "");
        Turn turn = Lessons.TUTOR.turn(learner, input, new Moment(BEGIN.plusSeconds(turns), stored.seed()));
        turns++;
        learner = turn.learner();
        for (Fact fact : turn.facts()) {
            facts.add(fact.getClass().getSimpleName() + " " + JSON.writeValueAsString(fact));
        }
        List<Message> shown = turn.replies().stream()
                .map(Message::of)
                .flatMap(Optional::stream)
                .toList();
        messages.addAll(shown);
        return shown;
    }

    private static Input input(JsonNode update) {
        if (update.has("callback_query")) {
            return new Input.Tapped(update.path("callback_query").path("data").asText());
        }
        return said(update.path("message").path("text").asText());
    }

    /** What the people of these runs write: words, or a command alone. */
    static Input said(String text) {
        return text.startsWith("/") ? new Input.Command(text.substring(1), "") : new Input.Said(text);
    }

    /** Everything that has to be shown, in order. */
    List<Message> messages() {
        return messages;
    }

    /** What happened, in order, as {@code KIND JSON}. */
    List<String> facts() {
        return facts;
    }

    long turns() {
        return turns;
    }

    Learner learner() {
        return learner;
    }

    /** A record without its times. */
    static Learner timeless(Learner learner) {
        Learner same = learner.consented() ? learner.with(learner.profile().consentedAt(BEGIN)) : learner;
        return same.seenAt(BEGIN);
    }
}
