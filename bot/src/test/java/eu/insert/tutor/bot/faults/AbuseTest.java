package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.standin.Person;
import eu.insert.tutor.bot.standin.Shown;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.Redis;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who are not honest, and strangers at the webhook. */
class AbuseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final String UPDATE = "{\"update_id\":5,\"message\":{\"message_id\":1,\"text\":\"/start\",\"chat\":"
            + "{\"id\":66,\"type\":\"private\"}}}";

    @TempDir
    private static Path folder;

    private static final BotApiStandIn TELEGRAM = new BotApiStandIn(0);
    private static RedisProcess redis;
    private static TutorProcess tutor;

    @BeforeAll
    static void opens() throws InterruptedException {
        int port = RedisProcess.freePort();
        redis = RedisProcess.start(folder);
        tutor = TutorProcess.webhook(
                "abuse",
                port,
                URI.create("http://127.0.0.1:" + port),
                TELEGRAM,
                redis.url(),
                Map.of("TELEGRAM_RATE", "0", "TUTOR_FLOOD_RATE", "60"));
        tutor.awaitReady();
        await().atMost(PATIENCE).until(() -> TELEGRAM.calls("setWebhook") == 1);
    }

    @AfterAll
    static void closes() {
        tutor.close();
        redis.close();
        TELEGRAM.close();
    }

    @Test
    void forged_calls_of_the_webhook_change_nothing() throws InterruptedException, IOException {
        TELEGRAM.phone(66);
        BodyPublisher huge = BodyPublishers.ofByteArrays(Collections.nCopies(80, new byte[1_000_000]));
        assertThat(status(post("wrong", BodyPublishers.ofString(UPDATE)))).isEqualTo(403);
        assertThat(status(post("", BodyPublishers.ofString(UPDATE)))).isEqualTo(403);
        assertThat(status(request().POST(BodyPublishers.ofString(UPDATE)))).isEqualTo(403);
        assertThat(status(request().header(HEADER, TutorProcess.WEBHOOK_SECRET).GET()))
                .isEqualTo(405);
        assertThat(status(request().header(HEADER, TutorProcess.WEBHOOK_SECRET).DELETE()))
                .isEqualTo(405);
        int hugeKnown = status(post(TutorProcess.WEBHOOK_SECRET, huge));
        int hugeForged = status(post("wrong", huge));
        assertThat(hugeKnown).isIn(413, CUT);
        assertThat(hugeForged).isIn(403, CUT);
        assertThat(status(post(TutorProcess.WEBHOOK_SECRET, BodyPublishers.ofString("{\"update_id\":"))))
                .isEqualTo(200);
        Thread.sleep(300);
        assertThat(TELEGRAM.phone(66).count()).isZero();
        assertThat(redis.keys("learner:*:tg:66")).isEmpty();
        List<String> aside = redis.ask(jedis -> jedis.lrange("aside", 0, -1));
        assertThat(aside).anyMatch(line -> line.contains("not JSON"));
        assertThat(tutor.alive()).isTrue();
        Report.row(
                "forged webhook calls",
                "wrong, empty and no secret; GET, DELETE; 80 MB with and without the secret; half a JSON",
                "403, 403, 403; 405, 405; " + words(hugeKnown) + ", " + words(hugeForged)
                        + "; set aside; nobody was written to");
    }

    @Test
    void buttons_of_another_learner_do_nothing() throws InterruptedException {
        Person honest = new Person(TELEGRAM, 71);
        honest.says("/start");
        Shown asked = honest.taps("English");
        Person forger = arrived(72);
        Learner honestBefore = record(71);
        Learner forgerBefore = record(72);
        int before = forger.phone().count();
        for (Shown.Key key : asked.buttons().stream().flatMap(List::stream).toList()) {
            TELEGRAM.tap(72, forger.phone().last().orElseThrow().id(), key.data());
        }
        await().atMost(PATIENCE).until(() -> TELEGRAM.unconfirmed() == 0);
        assertThat(record(71)).isEqualTo(honestBefore);
        assertThat(Replay.timeless(record(72))).isEqualTo(Replay.timeless(forgerBefore));
        int told = forger.phone().count() - before;
        Report.row(
                "buttons of another learner",
                asked.labels().size() + " taps",
                "both records as before; the forger was shown their own place " + told + " times");
    }

    @Test
    void who_floods_is_asked_once_to_slow_down_and_disturbs_nobody() throws InterruptedException {
        Person flooder = arrived(73);
        int before = flooder.phone().count();
        int flood = 200;
        try (Crowd others = new Crowd(TELEGRAM, 4, 12_000, PATIENCE, Duration.ofMillis(1500)).begin()) {
            for (int i = 0; i < flood; i++) {
                TELEGRAM.write(73, "hello " + i);
            }
            await().atMost(PATIENCE).until(() -> TELEGRAM.unconfirmed() == 0);
            Thread.sleep(1500);
            others.end();
            String words = Lessons.LIBRARY
                    .phrases()
                    .in(Lessons.LIBRARY.language("en").orElseThrow())
                    .say("engine.slow-down")
                    .plainText();
            long told = flooder.phone().sequence().stream()
                    .filter(shown -> shown.text().equals(words))
                    .count();
            int answers = flooder.phone().count() - before;
            Report.row(
                    "flooding",
                    flood + " messages of one person at once, 60 a minute are taken",
                    answers + " answers, " + told + " of them asked to slow down; others waited "
                            + others.longestWait().toMillis() + " ms at most");
            assertThat(told).isEqualTo(1);
            assertThat(answers).isBetween(2, 60);
            assertThat(others.longestWait()).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void marks_in_a_name_reach_people_as_they_were_written() {
        Person person = arrived(74);
        String name = "<b>Ana</b> & <script>x</script>";
        person.says("/settings");
        person.taps(Lessons.LIBRARY
                .phrases()
                .in(Lessons.LIBRARY.language("en").orElseThrow())
                .label("settings.name"));
        person.says(name);
        Shown shown = person.says("/settings");
        assertThat(shown.text()).contains(name);
        assertThat(shown.raw()).contains("&lt;b&gt;Ana&lt;/b&gt; &amp; &lt;script&gt;");
        assertThat(TELEGRAM.refusals()).isEmpty();
        Report.row("HTML in a name", name, "shown as it was written; 0 messages refused by Telegram");
    }

    private static final int CUT = -1;

    private static String words(int status) {
        return status == CUT ? "cut off" : Integer.toString(status);
    }

    private static Person arrived(long chat) {
        Person person = new Person(TELEGRAM, chat);
        person.says("/start");
        person.taps("English");
        person.taps(Lessons.LIBRARY
                .phrases()
                .in(Lessons.LIBRARY.language("en").orElseThrow())
                .label("welcome.agree"));
        return person;
    }

    private static Learner record(long chat) {
        try (Redis way = Redis.at(redis.url())) {
            return new Learners(way, Clock.systemUTC(), "verdict")
                    .read(new LearnerId("tg", Long.toString(chat)))
                    .learner();
        }
    }

    private static HttpRequest.Builder post(String secret, BodyPublisher body) {
        return (secret.isEmpty() ? request() : request().header(HEADER, secret)).POST(body);
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tutor.port() + "/telegram/updates"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
    }

    /** The status, or {@link #CUT} where the tutor hung up while it was still being told. */
    private static int status(HttpRequest.Builder request) throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return CUT;
        }
    }
}
