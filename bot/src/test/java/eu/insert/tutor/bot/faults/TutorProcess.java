package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The tutor as a process of its own, so that it can be killed, frozen and turned off. What it writes is kept in {@code
 * target/faults/NAME.log} over all its lives, and looked through for secrets when it ends.
 */
final class TutorProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Settings that keep its own limits out of the way. */
    static final Map<String, String> UNLIMITED =
            Map.of("TELEGRAM_RATE", "0", "TELEGRAM_CHAT_RATE", "0", "TUTOR_FLOOD_RATE", "0");

    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private TutorProcess(String name, int port, Map<String, String> settings) {
        this.log = Path.of("target", "faults", name + ".log");
        this.port = port;
        this.settings = settings;
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.process = launched();
    }

    /** Starts one that polls this stand-in and keeps everything in that Redis. Does not wait. */
    static TutorProcess polling(String name, BotApiStandIn telegram, String redis, Map<String, String> more) {
        return new TutorProcess(name, RedisProcess.freePort(), settings(telegram, redis, more));
    }

    /** Starts one behind a webhook, which Telegram reaches at this address. Does not wait. */
    static TutorProcess webhook(
            String name, int port, URI address, BotApiStandIn telegram, String redis, Map<String, String> more) {
        Map<String, String> settings = settings(telegram, redis, more);
        settings.put("TELEGRAM_WEBHOOK_URL", address.toString());
        settings.put("TELEGRAM_WEBHOOK_SECRET", WEBHOOK_SECRET);
        return new TutorProcess(name, port, settings);
    }

    static final String WEBHOOK_SECRET = "a-secret-for-tests";

    private static Map<String, String> settings(BotApiStandIn telegram, String redis, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("TELEGRAM_BOT_TOKEN", BotApiStandIn.TOKEN);
        settings.put("TELEGRAM_API_URL", telegram.url().toString());
        settings.put("REDIS_URL", redis);
        return settings;
    }

    /** Starts it again with the same settings, after it has ended. Does not wait. */
    void again() {
        process = launched();
    }

    void tell(Signal signal) {
        signal.to(process);
    }

    /** SIGKILL; returns when it is gone. */
    void kill() throws InterruptedException {
        Signal.KILL.to(process);
        process.waitFor();
    }

    /** SIGTERM; returns how long it took to end. */
    Duration turnOff(Duration most) throws InterruptedException {
        long begin = System.nanoTime();
        Signal.TERM.to(process);
        assertThat(process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS))
                .as("has ended within " + most)
                .isTrue();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean alive() {
        return process.isAlive();
    }

    int port() {
        return port;
    }

    /** Waits until it is ready for people. */
    TutorProcess awaitReady() throws InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!health().contains("\"status\":\"UP\"")) {
            assertThat(process.isAlive()).as("alive; see " + log).isTrue();
            assertThat(System.nanoTime()).as("ready in time; see " + log).isLessThan(end);
            Thread.sleep(50);
        }
        return this;
    }

    /** What {@code /actuator/health} says; empty where it does not answer. */
    String health() throws InterruptedException {
        return page("/actuator/health");
    }

    /** How often something happened in this life, as counted by {@code tutor_events_total}. */
    long events(String event) throws InterruptedException {
        return counter("tutor_events_total{event=\"" + event + "\"}");
    }

    /** A counter of {@code /actuator/prometheus}, with its labels where it has any. */
    long counter(String name) throws InterruptedException {
        return page("/actuator/prometheus")
                .lines()
                .filter(l -> l.startsWith(name + " "))
                .mapToLong(l -> (long) Double.parseDouble(l.substring(name.length() + 1)))
                .sum();
    }

    private String page(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        }
    }

    /** What it wrote so far, over all its lives. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of its log that report something that must not happen, whatever the fault: alarms about others are none. */
    List<String> complaints() {
        return log().lines()
                .filter(l -> l.contains(" ERROR ") || l.contains("Exception in thread"))
                .filter(l -> !l.contains("Another program asks for this bot's updates"))
                .filter(l -> !l.contains("RedisAlarm: "))
                .toList();
    }

    private Process launched() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                "eu.insert.tutor.bot.InsertTutor"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(k -> k.startsWith("TELEGRAM_") || k.startsWith("TUTOR_"));
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the tests run on, without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        Signal.CONT.to(process);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String written = log();
        assertThat(written).as("no token in " + log).doesNotContain(BotApiStandIn.TOKEN);
        assertThat(written).as("no token in " + log).doesNotContain(BotApiStandIn.TOKEN.substring(7));
        assertThat(written).as("no password in " + log).doesNotContain(RedisProcess.PASSWORD);
        assertThat(written).as("no secret in " + log).doesNotContain(WEBHOOK_SECRET);
    }
}
