package eu.insert.tutor.bot.store;

import java.time.Duration;
import java.util.List;

/** Something that one instance at a time may do, for instance poll Telegram. */
public final class Lease {
    private final Redis redis;
    private final String key;
    private final String instance;
    private final Duration life;
    private final Script take = new Script("lease.lua");

    /**
     * A lease.
     *
     * @param life after so long without a renewal another instance may take it
     */
    public Lease(Redis redis, String name, String instance, Duration life) {
        this.redis = redis;
        this.key = "lease:" + name;
        this.instance = instance;
        this.life = life;
    }

    /** Takes or renews the lease. Whether this instance has it now. A former life of this instance counts as itself. */
    public boolean hold() {
        return Long.valueOf(1).equals(take.run(redis, List.of(key), List.of(instance, Long.toString(life.toMillis()))));
    }

    /** Gives the lease back, so that another instance need not wait. */
    public void release() {
        take.run(redis, List.of(key), List.of(instance, "0"));
    }
}
