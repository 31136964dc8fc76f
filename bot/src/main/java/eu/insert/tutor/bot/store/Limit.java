package eu.insert.tutor.bot.store;

import java.time.Duration;
import java.util.List;

/**
 * How often something may happen, over all instances: the generic cell rate algorithm on Redis's own clock ({@code
 * limit.lua}), one round trip.
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
     * @param most how many in {@code per}
     * @param burst how many may come at once after a pause, 1 or more
     * @return how long to wait before it may happen; zero where it may happen now. Where it has to wait nothing was taken
     */
    public Duration take(String name, int most, Duration per, int burst) {
        Object wait = take.run(
                redis,
                List.of("limit:" + name),
                List.of(Double.toString(per.toMillis() / (double) most), Integer.toString(burst)));
        return Duration.ofMillis(Long.parseLong(String.valueOf(wait)));
    }
}
