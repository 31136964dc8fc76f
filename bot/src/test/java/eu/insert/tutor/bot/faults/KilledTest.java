package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutor is killed in mid-load, again and again, at moments that nobody chose. */
class KilledTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_or_scored_twice_when_killed_twice() throws InterruptedException {
        run(2, 24);
    }

    @Test
    @Tag("faults")
    void nothing_is_lost_or_scored_twice_when_killed_twenty_times() throws InterruptedException {
        run(20, 64);
    }

    private void run(int kills, int people) throws InterruptedException {
        Random random = new Random(kills);
        InTheAir inTheAir = new InTheAir();
        Duration longestRestart = Duration.ZERO;
        try (RedisProcess redis = RedisProcess.durable(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                Crowd crowd = new Crowd(telegram, people, 1000, PATIENCE)) {
            Ledger ledger = new Ledger(telegram);
            try (TutorProcess tutor = TutorProcess.polling("killed", telegram, redis.url(), TutorProcess.UNLIMITED)) {
                tutor.awaitReady();
                crowd.begin();
                await().atMost(PATIENCE).until(() -> crowd.answers() > people);
                for (int i = 0; i < kills; i++) {
                    Thread.sleep(random.nextInt(2500));
                    long begin = System.nanoTime();
                    tutor.kill();
                    int before = crowd.answers();
                    inTheAir.snapshot(redis);
                    tutor.again();
                    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> crowd.answers() > before);
                    longestRestart = max(longestRestart, Duration.ofNanos(System.nanoTime() - begin));
                    // Whoever this kill hit is served before the next one.
                    await().atMost(PATIENCE).until(() -> crowd.servedSince(begin));
                }
                Thread.sleep(1000);
                crowd.end();
                Verdict verdict = Verdict.of(telegram, ledger, redis, Duration.ofSeconds(20));
                Report.row(
                        "killed under load",
                        kills + " SIGKILLs, " + people + " people, " + inTheAir.total() + " messages in the air",
                        verdict + "; longest wait " + crowd.longestWait().toMillis() + " ms, longest restart "
                                + longestRestart.toMillis() + " ms");
                verdict.strictlyInOrder().within(inTheAir.byChat());
                assertThat(tutor.complaints()).isEmpty();
                // An edit that is repeated is there already.
                assertThat(telegram.refusals())
                        .allMatch(why -> why.startsWith("editMessageText: Bad Request: message is not modified"));
            }
        }
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
