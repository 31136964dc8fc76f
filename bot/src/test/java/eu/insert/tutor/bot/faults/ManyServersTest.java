package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis is more than one server. */
class ManyServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 16;

    @TempDir
    private Path folder;

    @Test
    void lessons_are_taken_on_a_cluster_of_three() throws InterruptedException {
        List<RedisProcess> nodes = RedisProcess.cluster(folder);
        try (BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor = TutorProcess.polling(
                        "cluster", telegram, RedisProcess.clusterUrl(nodes), TutorProcess.UNLIMITED);
                Crowd crowd = new Crowd(telegram, PEOPLE, 7000, PATIENCE)) {
            Ledger ledger = new Ledger(telegram);
            tutor.awaitReady();
            crowd.begin();
            await().atMost(PATIENCE).until(() -> crowd.answers() > PEOPLE * 25);
            tutor.kill();
            InTheAir inTheAir = new InTheAir();
            nodes.forEach(inTheAir::snapshot);
            tutor.again();
            int before = crowd.answers();
            await().atMost(PATIENCE).until(() -> crowd.answers() > before + PEOPLE * 5);
            crowd.end();
            Verdict verdict = Verdict.of(telegram, ledger, RedisProcess.clusterUrl(nodes), nodes, PATIENCE);
            Map<Integer, Integer> spread = new TreeMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                spread.put(i + 1, nodes.get(i).keys("learner:*").size());
            }
            Report.row(
                    "Redis Cluster of three nodes",
                    "1 SIGKILL of the tutor, " + PEOPLE + " people",
                    verdict + "; learners on each node: " + spread.values());
            verdict.strictlyInOrder().within(inTheAir.byChat());
            assertThat(spread.values()).allMatch(learners -> learners > 0);
            assertThat(tutor.complaints()).isEmpty();
        } finally {
            nodes.forEach(RedisProcess::close);
        }
    }

    @Test
    @Tag("faults")
    void a_sentinel_leads_to_the_new_master_when_the_old_one_dies() throws InterruptedException {
        try (RedisProcess master = RedisProcess.durable(folder.resolve("master"));
                RedisProcess replica = master.replica(folder.resolve("replica"));
                RedisProcess.Sentinel sentinel = master.watched();
                BotApiStandIn telegram = new BotApiStandIn(0);
                TutorProcess tutor =
                        TutorProcess.polling("sentinel", telegram, sentinel.url(), TutorProcess.UNLIMITED);
                Crowd crowd = new Crowd(telegram, PEOPLE, 7500, PATIENCE)) {
            tutor.awaitReady();
            crowd.begin();
            await().atMost(PATIENCE).until(() -> crowd.answers() > PEOPLE * 10);
            await().atMost(PATIENCE)
                    .until(() -> replica.ask(jedis -> jedis.info("replication")).contains("master_link_status:up"));
            // Nobody writes in the moment of the change: what a master has not yet copied dies with it.
            crowd.end();
            await().atMost(PATIENCE).until(() -> copied(master, replica));
            long begin = System.nanoTime();
            master.kill();
            try (Crowd others = new Crowd(telegram, PEOPLE, 7600, PATIENCE).begin()) {
                await().atMost(PATIENCE).until(() -> others.answers() > PEOPLE * 5);
                others.end();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            Report.row(
                    "Redis with a sentinel",
                    "the master killed, " + PEOPLE + " people before it and " + PEOPLE + " after",
                    "others had their answers from the new master; longest wait before the change "
                            + crowd.longestWait().toMillis() + " ms; all over within " + took.toSeconds()
                            + " s; learners kept: "
                            + replica.keys("learner:*").size());
            assertThat(replica.keys("learner:*")).hasSize(2 * PEOPLE);
            assertThat(tutor.complaints()).isEmpty();
        }
    }

    private static boolean copied(RedisProcess master, RedisProcess replica) {
        return field(master, "master_repl_offset").equals(field(replica, "slave_repl_offset"));
    }

    private static String field(RedisProcess of, String name) {
        return of.ask(jedis -> jedis.info("replication"))
                .lines()
                .filter(l -> l.startsWith(name + ":"))
                .map(l -> l.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
