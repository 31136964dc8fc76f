package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.ArrivalJson;
import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.store.Backlog;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.Redis;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What may be lost where Redis writes to the disk once a second. A killed Redis loses nothing, because the machine goes on
 * writing; so the machine's own death is played: Redis is killed, and its file is cut to what it was a second before.
 */
class PowerCutTest {
    private static final int PEOPLE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    @Tag("faults")
    void what_everysec_may_lose_is_a_second() throws InterruptedException, IOException {
        try (RedisProcess redis = RedisProcess.start(folder, "--appendonly", "yes", "--appendfsync", "everysec");
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor = TutorProcess.polling("power-cut", telegram, redis.url(), TutorProcess.UNLIMITED);
                Crowd crowd = new Crowd(telegram, PEOPLE, 8800, PATIENCE)) {
            Ledger ledger = new Ledger(telegram);
            tutor.awaitReady();
            crowd.begin();
            await().atMost(PATIENCE).until(() -> crowd.answers() > PEOPLE * 5);

            Path file = appended();
            NavigableMap<Long, Long> sizes = new ConcurrentSkipListMap<>();
            long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            while (System.nanoTime() < end) {
                sizes.put(System.nanoTime(), Files.size(file));
                Thread.sleep(5);
            }
            long begin = System.nanoTime();
            redis.kill();
            // The tutor must end too, or people would go on from what is about to be forgotten.
            tutor.kill();
            crowd.leave();
            long updates = ledger.size();
            redis.again();
            long lostByKill = lost(ledger, redis);
            redis.kill();
            Map.Entry<Long, Long> secondBefore = sizes.floorEntry(begin - 1_000_000_000L);
            assertThat(secondBefore).isNotNull();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(secondBefore == null ? 0 : secondBefore.getValue());
            }
            redis.again();
            long lostByCut = lost(ledger, redis);
            tutor.again();
            tutor.awaitReady();
            try (Crowd others = new Crowd(telegram, 4, 8900, PATIENCE).begin()) {
                await().atMost(PATIENCE).until(() -> others.answers() > 40);
                others.end();
            }
            Report.row(
                    "Redis with appendfsync everysec",
                    "SIGKILL of Redis; then its file cut to what it was a second before, as when the power fails; "
                            + PEOPLE + " people, " + updates + " updates",
                    "lost by the kill: " + lostByKill + " confirmed turns; lost by the cut: " + lostByCut
                            + " confirmed turns; the tutor went on by itself");
            assertThat(lostByKill).isZero();
            assertThat(lostByCut).isLessThanOrEqualTo(updates);
            assertThat(tutor.complaints()).isEmpty();
        }
    }

    private Path appended() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f ->
                            f.toString().endsWith(".incr.aof") || f.toString().endsWith("appendonly.aof"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How many turns of confirmed updates are not in Redis any more, and do not wait there to be taken either. */
    private static long lost(Ledger ledger, RedisProcess redis) {
        Map<Long, Replay> replays = new TreeMap<>(ledger.replayed());
        try (Redis way = Redis.at(redis.url())) {
            Learners learners = new Learners(way, Clock.systemUTC(), "verdict");
            Map<LearnerId, Long> waiting = new Backlog(way, "tg")
                    .all().values().stream()
                            .flatMap(batch -> ArrivalJson.read(batch).stream())
                            .collect(Collectors.groupingBy(Arrival::learner, Collectors.counting()));
            return replays.values().stream()
                    .mapToLong(replay -> {
                        LearnerId id = replay.learner().id();
                        return Math.max(0, replay.turns() - learners.version(id) - waiting.getOrDefault(id, 0L));
                    })
                    .sum();
        }
    }
}
