package eu.insert.tutor.bot.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;
import redis.embedded.core.ExecutableProvider;

/** A Redis server of a test's own, on loopback with a password, that can be frozen, killed and started again. */
final class RedisProcess implements AutoCloseable {
    static final String PASSWORD = "a-password-for-tests";
    private static final Duration READY_WITHIN = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisProcess(Path folder, int port, List<String> options) {
        this.folder = folder;
        this.port = port;
        this.options = options;
        this.process = launched();
    }

    /** Starts one that writes its append-only file before it answers. */
    static RedisProcess durable(Path folder) {
        return start(folder, "--appendonly", "yes", "--appendfsync", "always");
    }

    /** Starts one with these options of redis-server. */
    static RedisProcess start(Path folder, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "--requirepass", PASSWORD, "--masterauth", PASSWORD, "--save", "", "--maxmemory-policy", "noeviction"));
        all.addAll(List.of(options));
        RedisProcess redis = new RedisProcess(folder, freePort(), all);
        redis.awaitReady();
        return redis;
    }

    int port() {
        return port;
    }

    /** As {@code REDIS_URL} takes it. */
    String url() {
        return "redis://:" + PASSWORD + "@127.0.0.1:" + port;
    }

    void tell(Signal signal) {
        signal.to(process);
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        Signal.KILL.to(process);
        join();
    }

    /** Starts again on the same port and data after {@link #kill}. */
    void again() {
        process = launched();
        awaitReady();
    }

    /** Asks it something on a line of its own. */
    <T> T ask(Function<Jedis, T> question) {
        try (Jedis jedis = jedis()) {
            return question.apply(jedis);
        }
    }

    /** Learners' ids that have letters waiting. */
    Set<String> withLetters() {
        return keys("outbox:*").stream()
                .map(key -> key.substring(key.indexOf("}:") + 2))
                .collect(Collectors.toSet());
    }

    /** All keys that match. */
    Set<String> keys(String pattern) {
        return ask(jedis -> {
            Set<String> found = new java.util.HashSet<>();
            ScanParams params = new ScanParams().match(pattern).count(2000);
            String cursor = ScanParams.SCAN_POINTER_START;
            do {
                ScanResult<String> page = jedis.scan(cursor, params);
                found.addAll(page.getResult());
                cursor = page.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
            return found;
        });
    }

    /** Facts of each learner as they were kept, in order, as {@code KIND JSON}. */
    Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new HashMap<>();
        for (String key : keys("facts:*")) {
            ask(jedis -> jedis.xrange(key, "-", "+")).forEach(entry -> {
                Map<String, String> fields = new HashMap<>(entry.getFields());
                String learner = String.valueOf(fields.remove("l"));
                fields.forEach((kind, json) ->
                        facts.computeIfAbsent(learner, l -> new ArrayList<>()).add(kind + " " + json));
            });
        }
        return facts;
    }

    private Jedis jedis() {
        return new Jedis(
                new HostAndPort("127.0.0.1", port),
                DefaultJedisClientConfig.builder()
                        .password(PASSWORD)
                        .autoNegotiateProtocol(false)
                        .socketTimeoutMillis(10_000)
                        .build());
    }

    private Process launched() {
        List<String> command = new ArrayList<>(List.of(
                binary(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toAbsolutePath().toString()));
        command.addAll(options);
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("redis-" + port + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server on the PATH, else the one that the program carries. */
    private static String binary() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .flatMap(p -> List.of(Path.of(p, "redis-server"), Path.of(p, "valkey-server")).stream())
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(RedisProcess::unpacked);
    }

    private static String unpacked() {
        try {
            return ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has read its data and answers. */
    void awaitReady() {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (true) {
            try {
                ask(Jedis::ping);
                return;
            } catch (JedisException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("redis-server does not start; see " + folder, e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        join();
    }
}
