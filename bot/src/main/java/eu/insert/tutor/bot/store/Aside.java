package eu.insert.tutor.bot.store;

import java.time.Clock;
import java.util.List;

/** A shelf for updates that could not be read: their ids and why, the last thousand, nothing of what was in them. */
public final class Aside {
    private static final String KEY = "aside";
    private static final int MOST = 1000;
    private static final int LONGEST = 300;

    private final Redis redis;
    private final Clock clock;

    /** The shelf in this Redis. */
    public Aside(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * Puts an update aside.
     *
     * @param id may be empty
     */
    public void put(String id, String why) {
        String line = clock.instant() + " " + id + " " + why;
        redis.ask(Redis.COMMANDS.lpush(KEY, line.length() > LONGEST ? line.substring(0, LONGEST) : line));
        redis.ask(Redis.COMMANDS.ltrim(KEY, 0, MOST - 1));
    }

    /** What lies there, the newest first, as {@code TIME ID WHY}. */
    public List<String> all() {
        return redis.all(Redis.COMMANDS.lrange(KEY, 0, -1));
    }
}
