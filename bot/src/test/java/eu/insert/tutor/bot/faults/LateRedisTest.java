package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutor is started while its Redis is away: it says so, waits, and goes on when Redis comes. */
class LateRedisTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void a_tutor_that_finds_no_redis_waits_and_says_so_then_serves() throws InterruptedException {
        try (RedisProcess redis = RedisProcess.durable(folder);
                BotApiStandIn telegram = new BotApiStandIn(0)) {
            redis.kill();
            try (TutorProcess tutor =
                            TutorProcess.polling("late-redis", telegram, redis.url(), TutorProcess.UNLIMITED);
                    Crowd crowd = new Crowd(telegram, 4, 12_000, PATIENCE)) {
                await().atMost(PATIENCE).until(() -> tutor.log().contains("Redis does not answer yet"));
                assertThat(tutor.health()).contains("\"status\":\"DOWN\"", "Redis does not answer");
                assertThat(tutor.log()).doesNotContain("INSERT Tutor is ready");
                crowd.begin();
                redis.again();
                tutor.awaitReady();
                await().atMost(PATIENCE).until(() -> crowd.answers() > 8);
                crowd.end();
                assertThat(tutor.alive()).isTrue();
                assertThat(tutor.log()).contains("INSERT Tutor is ready");
                Report.row(
                        "started before its Redis",
                        "Redis away at the start",
                        "said so, health DOWN; served 4 people when it came");
            }
        }
    }
}
