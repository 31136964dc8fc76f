package eu.insert.tutor.bot.benchmark;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.store.EmbeddedRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.ScanParams;

/** What a measurement stands on: a stand-in of its own, a Redis of its own, and the bot that is measured. */
final class Ground implements AutoCloseable {
    /** As the container starts it; see {@code Dockerfile}. */
    static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xms48m",
            "-Xmx96m",
            "-Xmn20m",
            "-XX:SurvivorRatio=3",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:MetaspaceSize=64m",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k");

    private final BotApiStandIn telegram;
    private final EmbeddedRedis redis;
    private final Child bot;

    private Ground(BotApiStandIn telegram, EmbeddedRedis redis, Child bot) {
        this.telegram = telegram;
        this.redis = redis;
        this.bot = bot;
    }

    /** The tutor, from its jar. */
    static Ground tutor(EmbeddedRedis redis, BotApiStandIn telegram, Path folder) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(JVM);
        command.addAll(List.of(
                "-jar",
                Path.of("target", "insert-tutor.jar").toAbsolutePath().toString(),
                "--TELEGRAM_BOT_TOKEN=" + BotApiStandIn.TOKEN,
                "--TELEGRAM_API_URL=" + telegram.url(),
                "--REDIS_URL=" + redis.address(),
                "--TELEGRAM_RATE=0",
                "--TELEGRAM_CHAT_RATE=0",
                "--TUTOR_FLOOD_RATE=0",
                "--SERVER_PORT=" + freePort()));
        return new Ground(
                telegram, redis, Child.start(command, Map.of("MALLOC_ARENA_MAX", "1"), folder.resolve("tutor.log")));
    }

    /** The yardstick; empty where there is no Node.js. */
    static Optional<Ground> yardstick(EmbeddedRedis redis, BotApiStandIn telegram, Path folder)
            throws IOException, InterruptedException {
        Path home = Path.of("target", "yardstick").toAbsolutePath();
        Files.createDirectories(home);
        for (String file : List.of("package.json", "quiz.js")) {
            Files.copy(
                    Path.of("src", "test", "yardstick", file),
                    home.resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Process install = new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (install.waitFor() != 0) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new Ground(
                telegram,
                redis,
                Child.start(
                        List.of("node", home.resolve("quiz.js").toString()),
                        Map.of(
                                "NODE_ENV",
                                "production",
                                "TOKEN",
                                BotApiStandIn.TOKEN,
                                "API",
                                telegram.url().toString(),
                                "REDIS",
                                redis.address()),
                        folder.resolve("yardstick.log"))));
    }

    /** Lets so many people begin, and waits until the bot has warmed up. */
    Crowd crowd(long first, int people, Duration warm) throws InterruptedException {
        Crowd crowd = new Crowd(telegram);
        crowd.begin(first, people);
        Thread.sleep(warm);
        if (!bot.isAlive() || crowd.takeWaits().length == 0) {
            throw new IllegalStateException("The bot does not answer; its log is in bot/target/benchmark");
        }
        return crowd;
    }

    /** What happens in so long a time. */
    Figures measure(Crowd crowd, Duration span) throws InterruptedException {
        crowd.takeWaits();
        Duration bot = this.bot.processorTime();
        Duration store = redis.processorTime();
        long from = System.nanoTime();
        Thread.sleep(span);
        long[] waits = crowd.takeWaits();
        double seconds = (System.nanoTime() - from) / 1e9;
        int turns = Math.max(1, waits.length);
        return new Figures(
                waits.length / seconds,
                Figures.at(0.5, waits),
                Figures.at(0.99, waits),
                this.bot.processorTime().minus(bot).toNanos() / 1e6 / turns,
                redis.processorTime().minus(store).toNanos() / 1e6 / turns,
                this.bot.residentMegabytes());
    }

    /**
     * Puts so many more learners into Redis, each a copy of one who takes part, and waits until the server has rewritten its
     * append-only file: after so much at once it would do that in the middle of a measurement.
     */
    void store(int learners) throws InterruptedException {
        try (RedisClient jedis = RedisClient.create(redis.address())) {
            String someone = jedis.scan(
                            "0", new ScanParams().match("learner:*:tg:*").count(100_000))
                    .getResult()
                    .getFirst();
            String record = jedis.hget(someone, "r");
            for (int from = 0; from < learners; from += 10_000) {
                try (AbstractPipeline pipeline = jedis.pipelined()) {
                    for (int i = from; i < Math.min(learners, from + 10_000); i++) {
                        pipeline.hset(
                                "learner:{s" + i % 256 + "}:tg:" + (900_000_000 + i), Map.of("v", "60", "r", record));
                    }
                }
            }
            do {
                Thread.sleep(1_000);
            } while (!rewritten(jedis));
        }
    }

    private static boolean rewritten(RedisClient jedis) {
        String state = text(jedis.executeCommand(new CommandArguments(Protocol.Command.INFO).add("persistence")));
        if (state.contains("aof_rewrite_in_progress:1") || state.contains("aof_rewrite_scheduled:1")) {
            return false;
        }
        long base = figure(state, "aof_base_size");
        if (figure(state, "aof_current_size") > base + base / 4) {
            jedis.executeCommand(new CommandArguments(Protocol.Command.BGREWRITEAOF));
            return false;
        }
        return true;
    }

    private static long figure(String state, String name) {
        return state.lines()
                .filter(l -> l.startsWith(name + ":"))
                .mapToLong(l -> Long.parseLong(l.substring(name.length() + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private static String text(Object answer) {
        return answer instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(answer);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bot.close();
    }
}
