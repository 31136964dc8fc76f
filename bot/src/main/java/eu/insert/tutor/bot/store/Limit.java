package eu.insert.tutor.bot.store;

import java.time.Duration;
import java.util.List;

/**
 * How often something may happen, over all instances: in no window of time more often than that, on Redis's own clock
 * ({@code limit.lua}), one round trip.
 *
 * <p>Bucket4j was looked at first: its Jedis module is built against Jedis 7 and reads and swaps the bucket in two round
 * trips or more, again and again where instances race for one bucket; a script of ten lines never races.
 */
public final class Limit {
    private final Redis redis;
    private final Script take = new Script("limit.lua");

    /** Limits kept in this Redis. */
    public Limit(Redis redis) {
        this.redis = redis;
    }

    /**
     * Takes one from a limit.
     *
     * @param name of the limit
     * @param share how many this caller may find in the window, itself included: at most {@code most}; fewer leave the
     *     rest to others
     * @param most how many there may be in a window
     * @return how long to wait before asking again; zero where it may happen now. Where it has to wait nothing was taken
     */
    public Duration take(String name, int share, int most, Duration window) {
        Object wait = take.run(
                redis,
                List.of("limit:" + name),
                List.of(Long.toString(window.toMillis()), Integer.toString(share), Integer.toString(most)));
        return Duration.ofMillis(Long.parseLong(String.valueOf(wait)));
    }
}
