package eu.insert.tutor.bot.telegram;

import eu.insert.tutor.bot.Settings;
import eu.insert.tutor.bot.delivery.Inbox;
import eu.insert.tutor.bot.pictures.Drawings;
import eu.insert.tutor.bot.store.Aside;
import eu.insert.tutor.bot.store.Backlog;
import eu.insert.tutor.bot.store.Lease;
import eu.insert.tutor.bot.store.Redis;
import eu.insert.tutor.content.Library;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Telegram together, where a token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("@settings.token().isPresent()")
class TelegramSetup {
    private static final Duration LEASE = Duration.ofSeconds(10);

    @Bean
    BotApi botApi(Settings settings) {
        return new BotApi(settings.telegramApi(), settings.token().orElseThrow().value());
    }

    @Bean
    TelegramChannel telegramChannel(BotApi api, Drawings drawings) {
        return new TelegramChannel(api, drawings);
    }

    @Bean
    UpdateDesk updateDesk(Clock clock, Redis redis, MeterRegistry registry) {
        return new UpdateDesk(new Updates(clock), new Aside(redis, clock), registry);
    }

    @Bean
    Received received(Inbox inbox, Redis redis) {
        return new Received(inbox, new Backlog(redis, Updates.CHANNEL));
    }

    @Bean
    TelegramLife telegramLife(
            BotApi api, Library library, Received received, UpdateDesk desk, Redis redis, Settings settings) {
        Introduction introduction = new Introduction(api, library, settings.webhook());
        return settings.webhook().isPresent()
                ? new TelegramLife(
                        introduction,
                        () -> Thread.ofVirtual().name("taking up").start(received::takeUpAtLast),
                        received::close)
                : polling(introduction, new Poller(api, received, desk, lease(redis, settings)));
    }

    private static TelegramLife polling(Introduction introduction, Poller poller) {
        return new TelegramLife(introduction, poller::open, poller::close);
    }

    private static Lease lease(Redis redis, Settings settings) {
        return new Lease(redis, "polling", settings.instance(), LEASE);
    }

    /** Opens after the delivery and closes before it. */
    static final class TelegramLife implements SmartLifecycle {
        private final Introduction introduction;
        private final Runnable open;
        private final Runnable close;
        private volatile boolean running;

        TelegramLife(Introduction introduction, Runnable open, Runnable close) {
            this.introduction = introduction;
            this.open = open;
            this.close = close;
        }

        @Override
        public void start() {
            running = true;
            Thread.ofVirtual().name("introduction").start(introduction::make);
            open.run();
        }

        @Override
        public void stop() {
            running = false;
            close.run();
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 1;
        }
    }
}
