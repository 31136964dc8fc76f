package eu.insert.tutor.bot.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The updates that the tutor confirmed to Telegram: from then on nobody else has them. */
final class Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Long, SortedMap<Long, JsonNode>> confirmed = new ConcurrentHashMap<>();

    Ledger(BotApiStandIn telegram) {
        telegram.witness(this::enter);
    }

    private void enter(String json) {
        try {
            JsonNode update = JSON.readTree(json);
            JsonNode query = update.path("callback_query");
            JsonNode message = query.isMissingNode() ? update.path("message") : query.path("message");
            confirmed.compute(message.path("chat").path("id").asLong(), (chat, updates) -> {
                SortedMap<Long, JsonNode> all = updates == null ? new TreeMap<>() : updates;
                all.put(update.path("update_id").asLong(), update);
                return all;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each chat as it should be after its confirmed updates, in the order in which people sent them. */
    Map<Long, Replay> replayed() {
        Map<Long, Replay> replays = new TreeMap<>();
        confirmed.forEach((chat, updates) -> {
            Replay replay = new Replay(chat);
            updates.values().forEach(replay::take);
            replays.put(chat, replay);
        });
        return replays;
    }

    /** How many updates were confirmed. */
    long size() {
        return confirmed.values().stream().mapToLong(Map::size).sum();
    }
}
