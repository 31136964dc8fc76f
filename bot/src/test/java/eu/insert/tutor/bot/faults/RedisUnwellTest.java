package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis stands still, is killed and comes again, is slow, or has no room, in mid-load. */
class RedisUnwellTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_when_redis_stops_dies_or_is_slow() throws InterruptedException {
        run(1, Duration.ofSeconds(3), Duration.ofSeconds(1), 12);
    }

    @Test
    @Tag("faults")
    void nothing_is_lost_when_redis_stops_dies_or_is_slow_for_long() throws InterruptedException {
        run(4, Duration.ofSeconds(10), Duration.ofSeconds(8), 48);
    }

    @Test
    void full_memory_is_reported_and_over_when_there_is_room_again() throws InterruptedException {
        fullMemory(Duration.ofSeconds(2), 8);
    }

    @Test
    @Tag("faults")
    void full_memory_for_long_is_reported_and_over_when_there_is_room_again() throws InterruptedException {
        fullMemory(Duration.ofSeconds(20), 48);
    }

    private void run(int times, Duration still, Duration slow, int people) throws InterruptedException {
        try (RedisProcess redis = RedisProcess.durable(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor =
                        TutorProcess.polling("redis-unwell", telegram, redis.url(), TutorProcess.UNLIMITED);
                Crowd crowd = new Crowd(telegram, people, 8000, PATIENCE)) {
            Ledger ledger = new Ledger(telegram);
            tutor.awaitReady();
            crowd.begin();
            goesOn(crowd, people);
            for (int i = 0; i < times; i++) {
                redis.tell(Signal.STOP);
                Thread.sleep(still);
                redis.tell(Signal.CONT);
                goesOn(crowd, people);

                redis.kill();
                Thread.sleep(still.dividedBy(3));
                redis.again();
                goesOn(crowd, people);

                long end = System.nanoTime() + slow.toNanos();
                while (System.nanoTime() < end) {
                    redis.tell(Signal.STOP);
                    Thread.sleep(150);
                    redis.tell(Signal.CONT);
                    Thread.sleep(20);
                }
                goesOn(crowd, people);
            }
            crowd.end();
            Verdict verdict = Verdict.of(telegram, ledger, redis, Duration.ofSeconds(60));
            Report.row(
                    "Redis unwell, appendfsync always",
                    times + " times each: stopped for " + still.toSeconds()
                            + " s, SIGKILL and started again, slow (150 ms of" + " 170) for " + slow.toSeconds()
                            + " s; " + people + " people",
                    verdict + "; longest wait " + crowd.longestWait().toMillis() + " ms; "
                            + tutor.events("store_failed") + " failures of Redis met");
            verdict.strictlyInOrder();
            assertThat(verdict.repeats()).isZero();
            // Who has sent more meanwhile may miss the answer to what came before.
            assertThat(verdict.unshown().keySet()).allMatch(Crowd::hasty);
            assertThat(tutor.complaints()).isEmpty();
        }
    }

    private void fullMemory(Duration full, int people) throws InterruptedException {
        try (RedisProcess redis = RedisProcess.durable(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor = TutorProcess.polling("redis-full", telegram, redis.url(), TutorProcess.UNLIMITED);
                Crowd crowd = new Crowd(telegram, people, 8500, PATIENCE)) {
            Ledger ledger = new Ledger(telegram);
            tutor.awaitReady();
            crowd.begin();
            goesOn(crowd, people);
            redis.ask(jedis -> jedis.configSet("maxmemory", "1mb"));
            await().atMost(Duration.ofSeconds(15)).until(() -> tutor.health().contains("\"status\":\"DOWN\""));
            String health = tutor.health();
            Thread.sleep(full);
            int during = crowd.answers();
            long begin = System.nanoTime();
            redis.ask(jedis -> jedis.configSet("maxmemory", "0"));
            await().atMost(PATIENCE).until(() -> crowd.answers() > during);
            Duration recovery = Duration.ofNanos(System.nanoTime() - begin);
            goesOn(crowd, people);
            crowd.end();
            Verdict verdict = Verdict.of(telegram, ledger, redis, Duration.ofSeconds(60));
            long alarms = tutor.log()
                    .lines()
                    .filter(l -> l.contains("Redis has no memory left"))
                    .count();
            Report.row(
                    "Redis without memory (noeviction)",
                    "full for " + full.toSeconds() + " s, " + people + " people",
                    verdict + "; alarms in the log: " + alarms + ", health DOWN; first answer " + recovery.toMillis()
                            + " ms after there was room again");
            assertThat(alarms).isPositive();
            assertThat(health).contains("memory");
            assertThat(tutor.health()).contains("\"status\":\"UP\"");
            verdict.strictlyInOrder();
            assertThat(verdict.repeats() + verdict.gaps()).isZero();
        }
    }

    /** Everybody had an answer or two. */
    private static void goesOn(Crowd crowd, int people) {
        int before = crowd.answers();
        await().atMost(PATIENCE).until(() -> crowd.answers() > before + 2 * people);
    }
}
