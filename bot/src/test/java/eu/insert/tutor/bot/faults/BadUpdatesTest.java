package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that are not as they should be, among some that are. */
class BadUpdatesTest {
    private static final int AHEAD = 200;

    /** What Telegram refuses for good reasons: such chats, messages and taps never were. */
    private static final Pattern RIGHTLY = Pattern.compile(
            ".*(chat not found|query is too old|message is not modified|message to edit not found|no text in the message).*");

    @TempDir
    private Path folder;

    @Test
    void five_thousand_bad_updates_harm_nobody() throws InterruptedException {
        run(5_000);
    }

    @Test
    @Tag("faults")
    void a_hundred_thousand_bad_updates_harm_nobody() throws InterruptedException {
        run(100_000);
    }

    private void run(int updates) throws InterruptedException {
        List<Long> people = LongStream.range(5000, 5400).boxed().toList();
        try (RedisProcess redis = RedisProcess.start(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor =
                        TutorProcess.polling("bad-updates", telegram, redis.url(), TutorProcess.UNLIMITED)) {
            people.forEach(telegram::phone);
            BadUpdates bad = new BadUpdates(20_261_125, people, telegram::phone);
            tutor.awaitReady();
            long begin = System.nanoTime();
            for (int i = 0; i < updates; i++) {
                telegram.raw(bad.next());
                while (telegram.unconfirmed() > AHEAD) {
                    assertThat(tutor.alive()).isTrue();
                    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(6));
                    Thread.sleep(2);
                }
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> telegram.unconfirmed() == 0);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> redis.withLetters().isEmpty());
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            List<String> aside = redis.ask(jedis -> jedis.lrange("aside", 0, -1));
            long unreadable = tutor.counter("tutor_updates_unreadable_total");
            Report.row(
                    "bad updates",
                    updates + " in " + took.toSeconds() + " s: " + bad.counted(),
                    unreadable + " unreadable and set aside, " + tutor.events("repeated") + " repeats known again, "
                            + tutor.events("turn_failed") + " failed turns, " + tutor.events("malformed")
                            + " malformed replies, " + telegram.calls("sendMessage") + " messages and "
                            + telegram.calls("editMessageText") + " edits sent");
            assertThat(tutor.complaints()).isEmpty();
            assertThat(tutor.events("turn_failed")).isZero();
            assertThat(tutor.events("malformed")).isZero();
            assertThat(telegram.refusals()).allMatch(RIGHTLY.asMatchPredicate());
            assertThat(unreadable).isPositive();
            assertThat(aside)
                    .hasSize((int) Math.min(1000, unreadable))
                    .allMatch(line -> line.matches("\\S+ \\d* \\S.*"));
            healthyPeopleAreServed(telegram, redis);
        }
    }

    private static void healthyPeopleAreServed(BotApiStandIn telegram, RedisProcess redis) throws InterruptedException {
        Ledger ledger = new Ledger(telegram);
        try (Crowd crowd = new Crowd(telegram, 4, 6000, Duration.ofSeconds(30)).begin()) {
            Thread.sleep(1000);
            crowd.end();
        }
        Verdict verdict = Verdict.of(telegram, ledger, redis, Duration.ofSeconds(20));
        assertThat(verdict.repeats() + verdict.gaps()).isZero();
    }
}
