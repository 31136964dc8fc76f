package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutor is turned off in good order (SIGTERM) in mid-load, and started again. */
class TurnedOffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How a program ends that was asked to by SIGTERM and did. */
    private static final int ENDED_AS_ASKED = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void what_it_has_is_finished_and_nothing_is_said_twice() throws InterruptedException {
        run(1, 16);
    }

    @Test
    @Tag("faults")
    void what_it_has_is_finished_each_time() throws InterruptedException {
        run(5, 64);
    }

    private void run(int times, int people) throws InterruptedException {
        Duration longest = Duration.ZERO;
        int left = 0;
        try (RedisProcess redis = RedisProcess.durable(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor = TutorProcess.polling("turned-off", telegram, redis.url(), TutorProcess.UNLIMITED);
                Crowd crowd = new Crowd(telegram, people, 10_000, PATIENCE)) {
            Ledger ledger = new Ledger(telegram);
            tutor.awaitReady();
            crowd.begin();
            for (int i = 0; i < times; i++) {
                int before = crowd.answers();
                await().atMost(PATIENCE).until(() -> crowd.answers() > before + 2 * people);
                Duration took = tutor.turnOff(Duration.ofSeconds(10));
                longest = took.compareTo(longest) > 0 ? took : longest;
                assertThat(tutor.exitCode()).isEqualTo(ENDED_AS_ASKED);
                left += redis.withLetters().size();
                tutor.again();
            }
            int before = crowd.answers();
            await().atMost(PATIENCE).until(() -> crowd.answers() > before + people);
            crowd.end();
            Verdict verdict = Verdict.of(telegram, ledger, redis, Duration.ofSeconds(30));
            Report.row(
                    "turned off (SIGTERM) under load",
                    times + " SIGTERMs, " + people + " people",
                    verdict + "; ended within " + longest.toMillis() + " ms, letters left unsent: " + left);
            verdict.strictlyInOrder();
            assertThat(verdict.repeats() + verdict.gaps()).isZero();
            assertThat(left).isZero();
            assertThat(tutor.complaints()).isEmpty();
            assertThat(tutor.log()).doesNotContain("Turned off with work undone");
        }
    }
}
