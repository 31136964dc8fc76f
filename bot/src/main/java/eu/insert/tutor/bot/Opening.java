package eu.insert.tutor.bot;

import eu.insert.tutor.bot.delivery.Delivery;
import eu.insert.tutor.bot.store.Redis;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the delivery when Redis answers, and says so where it has to wait. Closes it when the tutor is turned off. */
@Component
class Opening implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Redis redis;
    private final Delivery delivery;
    private final Settings settings;
    private volatile boolean running;
    private final Thread opening = Thread.ofVirtual().name("opening").unstarted(this::open);

    Opening(Redis redis, Delivery delivery, Settings settings) {
        this.redis = redis;
        this.delivery = delivery;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        opening.start();
    }

    private void open() {
        try {
            redis.await(PAUSE, waited -> {
                if (waited.toSeconds() % 10 == 0) {
                    LOG.warn("Redis does not answer yet (waited {} s). I go on when it does.", waited.toSeconds());
                }
            });
            delivery.open();
            LOG.info(
                    "INSERT Tutor is ready: {}/",
                    settings.publicUrl().map(Object::toString).orElse("http://localhost:" + settings.port()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        opening.interrupt();
        delivery.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Channels open later and close earlier. */
    @Override
    public int getPhase() {
        return 0;
    }
}
