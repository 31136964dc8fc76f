package eu.insert.tutor.bot.benchmark;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.store.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints a table of what turns cost. Nothing here passes or fails by a clock. */
@Tag("benchmark")
class BenchmarkTest {
    private static final int LEARNERS = 64;
    private static final int RUNS = 3;
    private static final Duration SPAN = Duration.ofSeconds(10);
    private static final Duration WARM = Duration.ofSeconds(40);
    private static final Path FOLDER = Path.of("target", "benchmark");

    private final List<String> table = new ArrayList<>();

    @Test
    void prints_what_a_turn_costs() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        say(machine());
        say("");
        say("| | turns/s | p50 ms | p99 ms | processor ms/turn | Redis ms/turn | memory MiB |");
        say("|---|---|---|---|---|---|---|");
        Optional<Figures> yardstick = yardstick();
        Figures tutor = tutor();
        yardstick.ifPresent(y -> compare(tutor, y));
        alone();
        Files.write(FOLDER.resolve("table.md"), table);
    }

    private Optional<Figures> yardstick() throws IOException, InterruptedException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(fresh("redis-yardstick"));
                BotApiStandIn telegram = BotApiStandIn.forgetful()) {
            Optional<Ground> ground = Ground.yardstick(redis, telegram, FOLDER);
            if (ground.isEmpty()) {
                say("| Telegraf 4.16 | not measured: npm is not here or could not install it | | | | | |");
                return Optional.empty();
            }
            try (Ground bot = ground.get()) {
                return Optional.of(rows("Telegraf 4.16, " + LEARNERS + " learners", bot, LEARNERS, WARM));
            }
        }
    }

    private Figures tutor() throws IOException, InterruptedException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(fresh("redis-tutor"));
                BotApiStandIn telegram = BotApiStandIn.forgetful();
                Ground bot = Ground.tutor(redis, telegram, FOLDER)) {
            Crowd crowd = bot.crowd(1, LEARNERS, WARM);
            Figures few = row("INSERT Tutor, " + LEARNERS + " learners", bot, crowd);
            for (int stored : List.of(10_000, 1_000_000)) {
                bot.store(stored);
                Thread.sleep(5_000);
                row(String.format(Locale.ROOT, "the same, %,d more learners stored", stored), bot, crowd);
            }
            crowd.stop();
            return few;
        }
    }

    private void alone() throws IOException, InterruptedException {
        Duration warm = Duration.ofSeconds(15);
        try (EmbeddedRedis redis = EmbeddedRedis.start(fresh("redis-alone"));
                BotApiStandIn telegram = BotApiStandIn.forgetful()) {
            Ground bot = Ground.tutor(redis, telegram, FOLDER);
            try (bot) {
                bot.crowd(1_000, LEARNERS, Duration.ofSeconds(25)).stop();
                rows("INSERT Tutor, 1 learner", bot, 1, warm);
            }
        }
        try (BotApiStandIn telegram = BotApiStandIn.forgetful();
                EchoBot echo = new EchoBot(telegram)) {
            echo.open();
            Crowd crowd = new Crowd(telegram);
            crowd.begin(1, 1);
            Thread.sleep(warm);
            crowd.takeWaits();
            Thread.sleep(SPAN);
            long[] waits = crowd.takeWaits();
            crowd.stop();
            say(String.format(
                    Locale.ROOT,
                    "| the stand-in with a bot that only echoes, 1 learner | %,.0f | %.2f | %.2f | | | |",
                    waits.length / (double) SPAN.toSeconds(),
                    Figures.at(0.5, waits),
                    Figures.at(0.99, waits)));
        }
    }

    private Figures rows(String what, Ground bot, int learners, Duration warm) throws InterruptedException {
        Crowd crowd = bot.crowd(1, learners, warm);
        Figures median = row(what, bot, crowd);
        crowd.stop();
        return median;
    }

    private Figures row(String what, Ground bot, Crowd crowd) throws InterruptedException {
        List<Figures> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(bot.measure(crowd, SPAN));
        }
        Figures median = Figures.median(runs);
        say("| " + what + ", median of " + RUNS + " | " + median.row() + " |");
        return median;
    }

    private void compare(Figures tutor, Figures yardstick) {
        say(String.format(
                Locale.ROOT,
                "| INSERT Tutor to Telegraf | %.2f times | %.2f times | %.2f times | %.2f times | %.2f times | %.2f times |",
                tutor.turnsASecond() / yardstick.turnsASecond(),
                tutor.p50() / yardstick.p50(),
                tutor.p99() / yardstick.p99(),
                tutor.processorATurn() / yardstick.processorATurn(),
                tutor.redisATurn() / yardstick.redisATurn(),
                (double) tutor.memory() / yardstick.memory()));
    }

    private static Path fresh(String name) throws IOException {
        return Files.createTempDirectory(FOLDER, name);
    }

    private static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(l -> l.startsWith("model name"))
                .map(l -> l.substring(l.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        return "Measured with " + Runtime.getRuntime().availableProcessors() + " cores (" + processor + "), Java "
                + Runtime.version() + "; bot, Redis, stand-in and people share them.";
    }

    private void say(String line) {
        table.add(line);
        System.out.println(line);
    }
}
