package eu.insert.tutor.bot.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses with jitter, so that many who failed together do not come back together. */
public final class Pauses {
    private static final Duration MOST = Duration.ofSeconds(60);

    private final Duration first;
    private int failures;

    /** Pauses that begin at this length and double up to a minute. */
    public Pauses(Duration first) {
        this.first = first;
    }

    /**
     * The next pause.
     *
     * @param atLeast what the other side asked for
     */
    public Duration next(Duration atLeast) {
        Duration grown = first.multipliedBy(1L << Math.min(failures++, 10));
        Duration base = grown.compareTo(MOST) > 0 ? MOST : grown;
        Duration jitter = Duration.ofNanos(
                (long) (base.toNanos() * 0.5 * ThreadLocalRandom.current().nextDouble()));
        return (atLeast.compareTo(base) > 0 ? atLeast : base).plus(jitter);
    }

    /** It went well: the next failure begins anew. */
    public void reset() {
        failures = 0;
    }
}
