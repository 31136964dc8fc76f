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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Starts three that share the keys as a Cluster, without replicas. */
    static List<RedisProcess> cluster(Path folder) {
        List<RedisProcess> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            nodes.add(start(
                    folder.resolve("node-" + i),
                    "--cluster-enabled",
                    "yes",
                    "--cluster-node-timeout",
                    "5000",
                    "--cluster-config-file",
                    "nodes.conf"));
        }
        for (int i = 0; i < 3; i++) {
            int from = 16384 * i / 3;
            int to = 16384 * (i + 1) / 3;
            nodes.get(i)
                    .ask(jedis ->
                            jedis.clusterAddSlots(IntStream.range(from, to).toArray()));
        }
        for (RedisProcess other : nodes.subList(1, 3)) {
            nodes.getFirst().ask(jedis -> jedis.clusterMeet("127.0.0.1", other.port));
        }
        for (RedisProcess node : nodes) {
            long end = System.nanoTime() + READY_WITHIN.toNanos();
            while (!node.ask(Jedis::clusterInfo).contains("cluster_state:ok")
                    || !node.ask(Jedis::clusterInfo).contains("cluster_known_nodes:3")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The cluster does not come up: " + node.ask(Jedis::clusterInfo));
                }
                pause();
            }
        }
        return nodes;
    }

    /** As {@code REDIS_URL} takes a Cluster. */
    static String clusterUrl(List<RedisProcess> nodes) {
        return "redis-cluster://:" + PASSWORD + "@"
                + nodes.stream().map(n -> "127.0.0.1:" + n.port).collect(Collectors.joining(","));
    }

    /** Starts a sentinel that watches this one as {@code tutor}. It needs no password itself. */
    Sentinel watched() {
        Path home = folder.resolve("sentinel");
        int at = freePort();
        try {
            Files.createDirectories(home);
            Path config = Files.writeString(
                    home.resolve("sentinel.conf"),
                    String.join(
                            "\n",
                            "port " + at,
                            "bind 127.0.0.1",
                            "dir \"" + home.toAbsolutePath() + "\"",
                            "sentinel monitor tutor 127.0.0.1 " + port + " 1",
                            "sentinel auth-pass tutor " + PASSWORD,
                            "sentinel down-after-milliseconds tutor 2000",
                            "sentinel failover-timeout tutor 10000",
                            ""));
            Process process = new ProcessBuilder(binary(), config.toString(), "--sentinel")
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("sentinel.log").toFile())
                    .start();
            return new Sentinel(process, "redis-sentinel://:" + PASSWORD + "@127.0.0.1:" + at + "/tutor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentinel. */
    record Sentinel(Process process, String url) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** Starts one that copies this one. */
    RedisProcess replica(Path home) {
        return start(home, "--replicaof", "127.0.0.1 " + port);
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

    /** Which instance holds whose letters. */
    Map<String, String> holders() {
        Map<String, String> holders = new HashMap<>();
        keys("holder:*").forEach(key -> holders.putAll(ask(jedis -> jedis.hgetAll(key))));
        return holders;
    }

    /** All keys that match. */
    Set<String> keys(String pattern) {
        return ask(jedis -> {
            Set<String> found = new HashSet<>();
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

    /** Low enough that a Cluster's bus finds its port ten thousand above. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    ServerSocket bus = new ServerSocket(port + 10_000, 1, InetAddress.getLoopbackAddress())) {
                if (socket.isBound() && bus.isBound()) {
                    return port;
                }
            } catch (IOException e) {
                // Taken: another one.
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        join();
    }
}
