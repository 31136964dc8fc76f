package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.standin.Faults.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telegram refuses, breaks down, hangs up, answers half or not at all: each alone, and all together. */
class TelegramUnwellTest {
    private static final List<Fault> QUICK = List.of(
            Fault.TOO_MANY,
            Fault.SERVER_ERROR,
            Fault.LOST_IN_GATEWAY,
            Fault.CUT_BEFORE,
            Fault.CUT_AFTER,
            Fault.HALF_ANSWER,
            Fault.NONSENSE,
            Fault.SLOW);

    private static final long FIRST = 2000;
    private static final int CUTS = 5;

    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_when_telegram_is_unwell_for_a_moment() throws InterruptedException {
        run(16, Duration.ofMillis(700), Duration.ofSeconds(3), false);
    }

    @Test
    @Tag("faults")
    void nothing_is_lost_when_telegram_is_unwell_for_minutes() throws InterruptedException {
        run(64, Duration.ofSeconds(5), Duration.ofSeconds(25), true);
    }

    private void run(int people, Duration alone, Duration together, boolean silent) throws InterruptedException {
        Storm storm = new Storm();
        try (RedisProcess redis = RedisProcess.start(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor =
                        TutorProcess.polling("telegram-unwell", telegram, redis.url(), TutorProcess.UNLIMITED);
                Crowd crowd = new Crowd(telegram, people, FIRST, Duration.ofSeconds(150))) {
            Ledger ledger = new Ledger(telegram);
            telegram.faults(storm);
            tutor.awaitReady();
            crowd.begin();
            for (Fault fault : QUICK) {
                storm.now(15, List.of(fault));
                Thread.sleep(alone);
            }
            if (silent) {
                storm.now(2, List.of(Fault.SILENT));
                Thread.sleep(alone);
            }
            storm.now(25, QUICK);
            for (int i = 0; i < CUTS; i++) {
                Thread.sleep(together.dividedBy(CUTS));
                telegram.cutAll();
            }
            storm.now(0, List.of());
            crowd.end();
            Verdict verdict = Verdict.of(telegram, ledger, redis, Duration.ofSeconds(60));
            Report.row(
                    "Telegram unwell",
                    storm.injected() + ", all lines cut " + CUTS + " times, " + people + " people",
                    verdict + "; too early after a 429: " + storm.tooEarly() + "; longest wait "
                            + crowd.longestWait().toMillis() + " ms");
            assertThat(storm.tooEarly()).isZero();
            verdict.strictlyInOrder().within(inTheAir(storm, people));
            assertThat(tutor.complaints()).isEmpty();
            assertThat(telegram.refusals())
                    .allMatch(why -> why.startsWith("editMessageText: Bad Request: message is not modified"));
        }
    }

    /** What the storm did and did not tell, and a letter of everybody at each cut. */
    private static Map<Long, Integer> inTheAir(Storm storm, int people) {
        Map<Long, Integer> all = new HashMap<>(storm.inTheAir());
        for (long chat = FIRST; chat < FIRST + people; chat++) {
            all.merge(chat, CUTS, Integer::sum);
        }
        return all;
    }
}
