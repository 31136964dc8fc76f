package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A foreign program asks for the same bot's updates; and two tutors start with one token. */
class OneTokenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void a_foreign_poller_is_reported_and_work_goes_on_when_it_is_gone() throws InterruptedException {
        foreign(1);
    }

    @Test
    @Tag("faults")
    void a_foreign_poller_is_reported_with_growing_pauses() throws InterruptedException {
        foreign(3);
    }

    private void foreign(int times) throws InterruptedException {
        try (RedisProcess redis = RedisProcess.start(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor =
                        TutorProcess.polling("foreign-poller", telegram, redis.url(), TutorProcess.UNLIMITED)) {
            Ledger ledger = new Ledger(telegram);
            tutor.awaitReady();
            AtomicBoolean there = new AtomicBoolean(true);
            Thread foreign = Thread.ofVirtual().start(() -> poll(telegram, there));
            await().atMost(PATIENCE).until(() -> reports(tutor).size() >= times);
            there.set(false);
            foreign.join();
            List<LocalTime> reports = reports(tutor);
            List<Long> pauses = IntStream.range(1, reports.size())
                    .mapToObj(i ->
                            Duration.between(reports.get(i - 1), reports.get(i)).toSeconds())
                    .toList();
            long begin = System.nanoTime();
            try (Crowd crowd = new Crowd(telegram, 4, 11_000, PATIENCE).begin()) {
                await().atMost(PATIENCE).until(() -> crowd.answers() > 20);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                crowd.end();
                Verdict verdict = Verdict.of(telegram, ledger, redis, PATIENCE);
                Report.row(
                        "a foreign poller (409)",
                        "a program that asked again at once whenever it was ended",
                        reports.size() + " reports with pauses of " + pauses + " s between; " + took.toSeconds()
                                + " s after it was gone people were served; " + verdict);
                verdict.strictlyInOrder();
            }
            assertThat(pauses).allMatch(seconds -> seconds >= 5);
            for (int i = 1; i < pauses.size(); i++) {
                assertThat(pauses.get(i)).as("pauses " + pauses).isGreaterThanOrEqualTo(pauses.get(i - 1) + 1);
            }
            assertThat(tutor.complaints()).isEmpty();
        }
    }

    @Test
    void the_second_of_two_tutors_waits_on_the_lease() throws InterruptedException {
        try (RedisProcess redis = RedisProcess.start(folder);
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess one = TutorProcess.polling("lease-one", telegram, redis.url(), TutorProcess.UNLIMITED)) {
            one.awaitReady();
            await().atMost(PATIENCE).until(() -> one.log().contains("Asking Telegram for updates"));
            try (TutorProcess two = TutorProcess.polling("lease-two", telegram, redis.url(), TutorProcess.UNLIMITED);
                    Crowd crowd = new Crowd(telegram, 8, 11_100, PATIENCE)) {
                two.awaitReady();
                crowd.begin();
                Thread.sleep(2500);
                assertThat(two.log()).doesNotContain("Asking Telegram for updates");
                long begin = System.nanoTime();
                one.turnOff(Duration.ofSeconds(10));
                await().atMost(PATIENCE).until(() -> two.log().contains("Asking Telegram for updates"));
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                int before = crowd.answers();
                await().atMost(PATIENCE).until(() -> crowd.answers() > before + 16);
                crowd.end();
                Report.row(
                        "two tutors on one token",
                        "the first turned off",
                        "the second asked nothing before, and took over " + took.toMillis()
                                + " ms after the first was told to end; conflicts: "
                                + (reports(one).size() + reports(two).size()));
                assertThat(reports(one)).isEmpty();
                assertThat(reports(two)).isEmpty();
                assertThat(took).isLessThan(Duration.ofSeconds(15));
            }
        }
    }

    private static List<LocalTime> reports(TutorProcess tutor) {
        return tutor.log()
                .lines()
                .filter(l -> l.contains("Another program asks for this bot's updates"))
                .map(l -> LocalTime.parse(l.substring(0, 8)))
                .toList();
    }

    private static void poll(BotApiStandIn telegram, AtomicBoolean there) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(telegram.url() + "/bot" + BotApiStandIn.TOKEN + "/getUpdates");
            while (there.get()) {
                HttpRequest ask = HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"timeout\":2}"))
                        .build();
                http.send(ask, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
