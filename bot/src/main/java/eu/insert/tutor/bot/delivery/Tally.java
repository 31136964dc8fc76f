package eu.insert.tutor.bot.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what happens on a turn's way, for {@code /actuator/prometheus}. */
public final class Tally {
    /** What is counted. */
    public enum Event {
        /** A turn failed for good; the learner was told. */
        TURN_FAILED,
        /** An update had been taken before. */
        REPEATED,
        /** Another turn of the learner came first; taken again. */
        RACE,
        /** The house was full. */
        FULL,
        /** Someone sent too much in a minute. */
        FLOOD,
        /** A letter was sent. */
        SENT,
        /** A letter was put off, for instance by a broken connection. */
        PUT_OFF,
        /** The other side asked to slow down. */
        LIMITED,
        /** Our own limit held a letter back. */
        HELD_BACK,
        /** A person can no longer be reached. */
        UNREACHABLE,
        /** The other side would not take a letter as it was. */
        MALFORMED,
        /** A letter that may have arrived was not sent again, because the learner had moved on. */
        MOVED_ON,
        /** An outbox was taken over from another instance or a former life. */
        TAKEN_OVER,
        /** Redis did not do what was asked. */
        STORE_FAILED
    }

    private final Map<Event, Counter> counters = new EnumMap<>(Event.class);
    private final Timer turns;

    /** A tally in this registry. */
    public Tally(MeterRegistry registry) {
        for (Event event : Event.values()) {
            counters.put(
                    event,
                    Counter.builder("tutor.events")
                            .tag("event", event.name().toLowerCase(java.util.Locale.ROOT))
                            .description("What happened on a turn's way")
                            .register(registry));
        }
        turns = Timer.builder("tutor.turns")
                .description("From an arrival to its commit")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(250_000))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    void count(Event event) {
        Counter counter = counters.get(event);
        if (counter != null) {
            counter.increment();
        }
    }

    void turn(Duration took) {
        turns.record(took);
    }
}
