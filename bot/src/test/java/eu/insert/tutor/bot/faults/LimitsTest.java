package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.Redis;
import eu.insert.tutor.bot.store.Stored;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telegram's limits hold to the message, over two instances, while many pushes fall due and people chat. */
class LimitsTest {
    private static final int RATE = 30;
    private static final long FIRST_PUSHED = 9000;

    @TempDir
    private Path folder;

    @Test
    void limits_hold_and_people_are_answered_before_pushes() throws InterruptedException {
        run(60, 4);
    }

    @Test
    @Tag("faults")
    void limits_hold_and_people_are_answered_before_many_pushes() throws InterruptedException {
        run(600, 8);
    }

    private void run(int pushes, int people) throws InterruptedException {
        Map<String, String> limited = Map.of("TELEGRAM_RATE", Integer.toString(RATE), "TUTOR_FLOOD_RATE", "0");
        ConcurrentLinkedQueue<Double> arrivals = new ConcurrentLinkedQueue<>();
        ConcurrentSkipListSet<Double> grants = new ConcurrentSkipListSet<>();
        try (RedisProcess redis = RedisProcess.start(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                Crowd crowd = new Crowd(telegram, people, 3000, Duration.ofSeconds(60), Duration.ofMillis(700))) {
            telegram.watch((chat, shown) -> arrivals.add(System.nanoTime() / 1e6));
            fallDue(telegram, redis, pushes);
            long begin = System.nanoTime();
            AtomicBoolean watched = new AtomicBoolean(true);
            Thread watch = Thread.ofPlatform().daemon().start(() -> {
                while (watched.get()) {
                    grants.addAll(granted(redis));
                    LockSupport.parkNanos(50_000_000);
                }
            });
            try (TutorProcess one = TutorProcess.polling("limits-one", telegram, redis.url(), limited);
                    TutorProcess two = TutorProcess.polling("limits-two", telegram, redis.url(), limited)) {
                one.awaitReady();
                two.awaitReady();
                crowd.begin();
                await().atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(100))
                        .untilAsserted(() -> {
                            assertThat(pushed(telegram, pushes))
                                    .as("pushed; people had " + crowd.answers() + " answers")
                                    .isEqualTo(pushes);
                        });
                Duration allPushed = Duration.ofNanos(System.nanoTime() - begin);
                crowd.end();
                watched.set(false);
                watch.join();
                grants.addAll(granted(redis));
                int most = mostInASecond(List.copyOf(grants));
                int arrived = mostInASecond(arrivals.stream().sorted().toList());
                Report.row(
                        "limits over two instances",
                        pushes + " pushes due at once, " + people + " people, " + RATE + " a second",
                        "at most " + most + " messages let go in any second (" + arrived
                                + " arrived, on a busy machine); " + arrivals.size() + " messages with " + grants.size()
                                + " grants; people waited "
                                + crowd.wait(50).toMillis() + " ms (median), "
                                + crowd.wait(95).toMillis() + " ms (95 %); all pushed after "
                                + allPushed.toSeconds() + " s, twice: " + pushedTwice(telegram, pushes)
                                + "; held back " + (one.events("held_back") + two.events("held_back")) + " times");
                assertThat(most).isLessThanOrEqualTo(RATE);
                assertThat(arrivals).hasSizeLessThanOrEqualTo(grants.size());
                assertThat(pushedTwice(telegram, pushes)).isZero();
                assertThat(crowd.wait(95)).isLessThan(allPushed);
                assertThat(one.complaints()).isEmpty();
                assertThat(two.complaints()).isEmpty();
            }
        }
    }

    /** Learners who wished to be reminded just now. */
    private static void fallDue(BotApiStandIn telegram, RedisProcess redis, int pushes) {
        Instant now = Instant.now();
        ZoneId zone = ZoneOffset.UTC;
        LocalTime hour = LocalTime.ofInstant(now, zone).withSecond(0).withNano(0);
        try (Redis way = Redis.at(redis.url())) {
            Learners learners = new Learners(way, Clock.systemUTC(), "seed");
            for (int i = 0; i < pushes; i++) {
                LearnerId id = new LearnerId("tg", Long.toString(FIRST_PUSHED + i));
                Learner known = Learner.unknown(id, now);
                Learner waiting = known.with(known.profile()
                                .withLanguage("en")
                                .consentedAt(now)
                                .withPath("trainer")
                                .withZone(zone)
                                .withDailyAt(Optional.of(hour)))
                        .withDue("daily", now);
                telegram.phone(FIRST_PUSHED + i);
                learners.commit(
                        new Stored(known, 0, ""), "seed", new Turn(waiting, List.of(), List.of(), false), List.of(), 0);
            }
        }
    }

    /** When letters were let go, by the clock of Redis, in ms: the last ones. */
    private static List<Double> granted(RedisProcess redis) {
        return redis.ask(jedis -> Stream.of("limit:tg", "limit:tg-pushes")
                .flatMap(key -> jedis.lrange(key, 0, -1).stream())
                .map(Double::valueOf)
                .toList());
    }

    private static long pushed(BotApiStandIn telegram, int pushes) {
        long pushed = 0;
        for (int i = 0; i < pushes; i++) {
            pushed += Math.min(1, telegram.phone(FIRST_PUSHED + i).count());
        }
        return pushed;
    }

    private static long pushedTwice(BotApiStandIn telegram, int pushes) {
        long twice = 0;
        for (int i = 0; i < pushes; i++) {
            twice += Math.max(0, telegram.phone(FIRST_PUSHED + i).count() - 1);
        }
        return twice;
    }

    private static int mostInASecond(List<Double> times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= 1000) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
