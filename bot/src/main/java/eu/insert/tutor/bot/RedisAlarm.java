package eu.insert.tutor.bot;

import eu.insert.tutor.bot.store.Redis;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says in the log what is wrong with Redis, when it begins, every minute while it lasts, and when it is over. Nothing is
 * lost meanwhile and nobody has to lend a hand: who waits for Redis goes on by themselves.
 */
@Component
class RedisAlarm implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RedisAlarm.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOKS_A_MINUTE = 30;

    private final Redis redis;
    private final Thread watch = Thread.ofVirtual().name("redis alarm").unstarted(this::watch);
    private volatile boolean running;

    RedisAlarm(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void start() {
        running = true;
        watch.start();
    }

    private void watch() {
        try {
            // While Redis is waited for at the start, the opening says so.
            redis.await(LOOK, waited -> {});
            for (int looks = 0; running; ) {
                Thread.sleep(LOOK);
                Optional<String> trouble = redis.trouble();
                if (trouble.isPresent() && running && looks++ % LOOKS_A_MINUTE == 0) {
                    LOG.error(
                            "{}. Nobody is told \"received\" until it is mended; then I go on by myself.",
                            trouble.get());
                } else if (trouble.isEmpty() && looks > 0) {
                    LOG.info("Redis is well again");
                    looks = 0;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        watch.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
