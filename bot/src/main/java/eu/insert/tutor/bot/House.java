package eu.insert.tutor.bot;

import eu.insert.tutor.bot.delivery.Apologies;
import eu.insert.tutor.bot.delivery.Channel;
import eu.insert.tutor.bot.delivery.Delivery;
import eu.insert.tutor.bot.delivery.Limits;
import eu.insert.tutor.bot.delivery.Tally;
import eu.insert.tutor.bot.store.Dues;
import eu.insert.tutor.bot.store.EmbeddedRedis;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.Limit;
import eu.insert.tutor.bot.store.Outbox;
import eu.insert.tutor.bot.store.Redis;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Conversation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts store, conversation and delivery together. */
@Configuration(proxyBeanMethods = false)
class House {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Redis redis(Settings settings, Headstart.RedisHome home) {
        return Redis.at(settings.redis()
                .map(Settings.RedisAddress::value)
                .or(() -> home.embedded().map(EmbeddedRedis::address))
                .orElseThrow());
    }

    @Bean
    Learners learners(Redis redis, Clock clock, Settings settings) {
        return new Learners(redis, clock, settings.instance());
    }

    @Bean
    Outbox outbox(Redis redis, Clock clock, Settings settings) {
        return new Outbox(redis, clock, settings.instance());
    }

    @Bean
    Tally tally(MeterRegistry registry) {
        return new Tally(registry);
    }

    @Bean(destroyMethod = "")
    Delivery delivery(
            Conversation conversation,
            Learners learners,
            Outbox outbox,
            Redis redis,
            Clock clock,
            List<Channel> channels,
            Library library,
            Tally tally,
            MeterRegistry registry,
            Settings settings) {
        Delivery delivery = new Delivery(
                conversation,
                learners,
                outbox,
                new Dues(redis, clock),
                channels,
                new Limits(new Limit(redis), clock, settings.rate(), settings.chatRate()),
                new Apologies(library),
                tally,
                clock,
                settings.floodRate());
        Gauge.builder("tutor.inside", delivery, Delivery::inside)
                .description("Arrivals in work or waiting")
                .register(registry);
        Gauge.builder("tutor.outbox.learners", delivery, Delivery::waiting)
                .description("Learners with letters waiting, over all instances")
                .register(registry);
        Gauge.builder("tutor.outbox.age", delivery, d -> d.longestWait().toMillis() / 1000.0)
                .description("How long the learner who has waited longest for this instance has waited")
                .baseUnit("seconds")
                .register(registry);
        return delivery;
    }

    @Bean
    HealthIndicator redisHealth(Redis redis) {
        return () -> redis.trouble()
                .map(trouble -> Health.down().withDetail("redis", trouble).build())
                .orElseGet(() -> Health.up().build());
    }
}
