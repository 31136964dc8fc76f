package eu.insert.tutor.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipeTest {
    @RegisterExtension
    static final OwnRedis SERVER = new OwnRedis();

    @Test
    void each_of_many_threads_gets_the_answer_to_its_own_question() throws ExecutionException, InterruptedException {
        int threads = 200;
        int asks = 50;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String key = "count:" + i;
                all.add(executor.submit(() -> {
                    List<Long> answers = new ArrayList<>();
                    for (int n = 0; n < asks; n++) {
                        answers.add(SERVER.way().ask(Redis.COMMANDS.incr(key)));
                    }
                    return answers;
                }));
            }
            for (Future<List<Long>> answers : all) {
                assertThat(answers.get())
                        .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, asks)
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void a_command_that_redis_refuses_spoils_no_other() throws ExecutionException, InterruptedException {
        SERVER.way().ask(Redis.COMMANDS.set("word", "no list"));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> wrong = new ArrayList<>();
            List<Future<Long>> right = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                wrong.add(executor.submit(() -> SERVER.way().ask(Redis.COMMANDS.lpush("word", "x"))));
                right.add(executor.submit(() -> SERVER.way().ask(Redis.COMMANDS.incr("right"))));
            }
            for (Future<Long> one : right) {
                assertThat(one.get()).isPositive();
            }
            for (Future<?> one : wrong) {
                assertThatThrownBy(one::get).hasCauseInstanceOf(StoreFailed.class);
            }
        }
    }

    @Test
    void a_thread_that_is_interrupted_gets_its_answer_and_stays_interrupted() throws InterruptedException {
        List<Object> seen = new ArrayList<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            seen.add(String.valueOf(SERVER.way().ask(Redis.COMMANDS.set("interrupted", "1"))));
            seen.add(Thread.currentThread().isInterrupted());
        });
        thread.join();
        assertThat(seen).containsExactly("OK", true);
    }

    @Test
    void a_script_that_the_server_has_forgotten_is_sent_again() {
        Limit limit = new Limit(SERVER.way());
        limit.take("one", 1, 1, java.time.Duration.ofSeconds(1));
        SERVER.way().ask(Redis.COMMANDS.scriptFlush());
        assertThat(limit.take("other", 1, 1, java.time.Duration.ofSeconds(1))).isZero();
    }
}
