package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tutors share a bot and a Redis. One stands still for longer than its claims last and is let go; one is killed. */
class TwoInstancesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Longer than the lease and the claims on outboxes. */
    private static final Duration STILL = Duration.ofSeconds(13);

    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void by_polling_another_takes_over_from_one_that_is_killed() throws InterruptedException {
        polling(0, 1, 12);
    }

    @Test
    @Tag("faults")
    void by_polling_another_takes_over_from_one_that_stands_still_or_is_killed() throws InterruptedException {
        polling(3, 2, 48);
    }

    @Test
    void by_webhook_both_work_and_one_may_be_killed() throws InterruptedException {
        webhook(0, 1, 12);
    }

    @Test
    @Tag("faults")
    void by_webhook_both_work_and_either_may_stand_still_or_be_killed() throws InterruptedException {
        webhook(3, 2, 48);
    }

    private void polling(int freezes, int kills, int people) throws InterruptedException {
        try (RedisProcess redis = RedisProcess.durable(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess one =
                        TutorProcess.polling("two-polling-one", telegram, redis.url(), TutorProcess.UNLIMITED);
                TutorProcess two =
                        TutorProcess.polling("two-polling-two", telegram, redis.url(), TutorProcess.UNLIMITED)) {
            run("two instances, polling", telegram, redis, List.of(one, two), freezes, kills, people);
        }
    }

    private void webhook(int freezes, int kills, int people) throws InterruptedException {
        int first = RedisProcess.freePort();
        int second = RedisProcess.freePort();
        try (RedisProcess redis = RedisProcess.durable(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                Crossroads address = new Crossroads(List.of(first, second));
                TutorProcess one = TutorProcess.webhook(
                        "two-webhook-one", first, address.url(), telegram, redis.url(), TutorProcess.UNLIMITED);
                TutorProcess two = TutorProcess.webhook(
                        "two-webhook-two", second, address.url(), telegram, redis.url(), TutorProcess.UNLIMITED)) {
            run("two instances, webhook", telegram, redis, List.of(one, two), freezes, kills, people);
            assertThat(one.events("sent") + two.events("sent")).isPositive();
        }
    }

    private void run(
            String name,
            BotApiStandIn telegram,
            RedisProcess redis,
            List<TutorProcess> both,
            int freezes,
            int kills,
            int people)
            throws InterruptedException {
        InTheAir inTheAir = new InTheAir();
        Duration longestGap = Duration.ZERO;
        Ledger ledger = new Ledger(telegram);
        for (TutorProcess tutor : both) {
            tutor.awaitReady();
        }
        try (Crowd crowd = new Crowd(telegram, people, 4000, PATIENCE).begin()) {
            await().atMost(PATIENCE).until(() -> crowd.answers() > people);
            for (int i = 0; i < freezes; i++) {
                TutorProcess still = busiest(redis, both);
                still.tell(Signal.STOP);
                inTheAir.snapshot(redis, still.port());
                Thread.sleep(STILL);
                still.tell(Signal.CONT);
                settles(crowd, people);
            }
            for (int i = 0; i < kills; i++) {
                TutorProcess killed = busiest(redis, both);
                long begin = System.nanoTime();
                killed.kill();
                inTheAir.snapshot(redis, killed.port());
                Thread.sleep(300);
                int before = crowd.answers();
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> crowd.answers() > before);
                Duration gap = Duration.ofNanos(System.nanoTime() - begin);
                longestGap = gap.compareTo(longestGap) > 0 ? gap : longestGap;
                settles(crowd, people);
                killed.again();
                killed.awaitReady();
                settles(crowd, people);
            }
            crowd.end();
            Verdict verdict = Verdict.of(telegram, ledger, redis, Duration.ofSeconds(30));
            Report.row(
                    name,
                    freezes + " times one stood still for " + STILL.toSeconds() + " s, " + kills + " SIGKILLs, "
                            + people + " people, " + inTheAir.total() + " messages in the air",
                    verdict + "; after a kill the first answer came within " + longestGap.toMillis()
                            + " ms; longest wait " + crowd.longestWait().toMillis() + " ms");
            verdict.within(inTheAir.byChat());
            assertThat(longestGap).isLessThan(TAKEN_OVER_WITHIN);
            for (TutorProcess tutor : both) {
                assertThat(tutor.complaints()).isEmpty();
            }
        }
    }

    /** Everybody had time for an answer or two. */
    private static void settles(Crowd crowd, int people) throws InterruptedException {
        int before = crowd.answers();
        await().atMost(PATIENCE).until(() -> crowd.answers() > before + people);
        Thread.sleep(500);
    }

    /** The one that holds letters right now, or the lease: the one whom it hits hardest. */
    private static TutorProcess busiest(RedisProcess redis, List<TutorProcess> both) {
        for (int i = 0; i < 200; i++) {
            for (String holder : redis.holders().values()) {
                for (TutorProcess tutor : both) {
                    if (holder.endsWith(":" + tutor.port())) {
                        return tutor;
                    }
                }
            }
        }
        return both.getFirst();
    }
}
