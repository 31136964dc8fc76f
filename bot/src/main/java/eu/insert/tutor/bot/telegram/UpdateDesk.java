package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.store.Aside;
import eu.insert.tutor.bot.store.StoreFailed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where updates are opened. What cannot be read is put aside with its id and why, and passed over. */
final class UpdateDesk {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateDesk.class);

    private final Updates updates;
    private final Aside aside;
    private final Counter unreadable;

    UpdateDesk(Updates updates, Aside aside, MeterRegistry registry) {
        this.updates = updates;
        this.aside = aside;
        this.unreadable = Counter.builder("tutor.updates.unreadable")
                .description("Updates that could not be read and were passed over")
                .register(registry);
    }

    /** What is in an update for the tutor. */
    Optional<Arrival> read(JsonNode update) {
        Updates.Reading reading;
        try {
            reading = updates.read(update);
        } catch (RuntimeException e) {
            reading = new Updates.Reading.Unreadable(update.path("update_id").asText(""), e.toString());
        }
        return switch (reading) {
            case Updates.Reading.Read read -> Optional.of(read.arrival());
            case Updates.Reading.Nothing nothing -> Optional.empty();
            case Updates.Reading.Unreadable bad -> {
                putAside(bad.id(), bad.why());
                yield Optional.empty();
            }
        };
    }

    /** Puts aside what was not even JSON. */
    void putAside(String id, String why) {
        unreadable.increment();
        LOG.warn("Update {} cannot be read and is passed over: {}", id.isEmpty() ? "without an id" : id, why);
        try {
            aside.put(id, why);
        } catch (StoreFailed e) {
            LOG.debug("It is in the log only", e);
        }
    }
}
