package eu.insert.tutor.bot.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the other side was told is received, until all its turns are committed: one entry for each batch. After a crash the
 * next life, or another instance, finds here what the other side will not bring again.
 */
public final class Backlog {
    private final Redis redis;
    private final String key;

    /**
     * A backlog in this Redis.
     *
     * @param name of the other side, for instance {@code tg}
     */
    public Backlog(Redis redis, String name) {
        this.redis = redis;
        this.key = "backlog:" + name;
    }

    /**
     * Keeps a batch.
     *
     * @param batch its name, used once
     * @throws StoreFailed where Redis does not keep it
     */
    public void keep(String batch, String arrivals) {
        redis.ask(Redis.COMMANDS.hset(key, batch, arrivals));
    }

    /** Forgets batches that are done. */
    public void done(List<String> batches) {
        redis.ask(Redis.COMMANDS.hdel(key, batches.toArray(String[]::new)));
    }

    /** All batches that are kept, by name. */
    public Map<String, String> all() {
        return Objects.requireNonNullElse(redis.ask(Redis.COMMANDS.hgetAll(key)), Map.of());
    }
}
