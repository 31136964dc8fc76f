package eu.insert.tutor.bot.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses with jitter, so that many who failed together do not come back together. */
public final class Pauses {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final Duration first;
    private final Duration most;
    private int failures;

    /** Pauses that begin at this length and double up to a minute. */
    public Pauses(Duration first) {
        this(first, A_MINUTE);
    }

    /** Pauses that begin at this length and double up to {@code most}. */
    public Pauses(Duration first, Duration most) {
        this.first = first;
        this.most = most;
    }

    /** Pauses for those who wait for our own Redis: short, so that everything goes on soon after it is back. */
    public static Pauses forRedis() {
        return new Pauses(Duration.ofMillis(200), Duration.ofSeconds(2));
    }

    /**
     * The next pause.
     *
     * @param atLeast what the other side asked for
     */
    public Duration next(Duration atLeast) {
        Duration grown = first.multipliedBy(1L << Math.min(failures++, 10));
        Duration base = grown.compareTo(most) > 0 ? most : grown;
        Duration jitter = Duration.ofNanos(
                (long) (base.toNanos() * 0.5 * ThreadLocalRandom.current().nextDouble()));
        return (atLeast.compareTo(base) > 0 ? atLeast : base).plus(jitter);
    }

    /** It went well: the next failure begins anew. */
    public void reset() {
        failures = 0;
    }
}
