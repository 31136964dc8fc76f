package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.dialogues.sample.Pupil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Many people who learn side by side; every eighth is hasty, every fourth learns in Greek. */
final class Crowd implements AutoCloseable {
    private final List<Learning> learners = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Duration patience;
    private volatile boolean ending;

    /**
     * People who do the next thing nearly at once.
     *
     * @param patience who waits longer for an answer is stuck
     */
    Crowd(BotApiStandIn telegram, int people, long firstChat, Duration patience) {
        this(telegram, people, firstChat, patience, Duration.ofMillis(45));
    }

    /**
     * People.
     *
     * @param patience who waits longer for an answer is stuck
     * @param thinking how long they look at a message before they do the next thing, on average
     */
    Crowd(BotApiStandIn telegram, int people, long firstChat, Duration patience, Duration thinking) {
        this.patience = patience;
        Pupil english = new Pupil(Lessons.LIBRARY, "en");
        Pupil greek = new Pupil(Lessons.LIBRARY, "el");
        for (int i = 0; i < people; i++) {
            boolean inGreek = i % 4 == 3;
            Learning learning = new Learning(
                    telegram,
                    firstChat + i,
                    inGreek ? greek : english,
                    inGreek ? "el" : "en",
                    hasty(firstChat + i),
                    patience,
                    thinking,
                    () -> !ending,
                    waits::add);
            learners.add(learning);
            threads.add(Thread.ofVirtual()
                    .name("learner " + (firstChat + i))
                    .uncaughtExceptionHandler((thread, e) -> troubles.add(e.toString()))
                    .unstarted(learning));
        }
    }

    /** Whether the person with this chat now and then sends several messages before they look. */
    static boolean hasty(long chat) {
        return chat % 8 == 5;
    }

    Crowd begin() {
        threads.forEach(Thread::start);
        return this;
    }

    /** Nobody begins anything more; waits until everybody has their last answer. Fails where somebody is stuck. */
    void end() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            assertThat(thread.join(patience.plusSeconds(5))).as("has ended").isTrue();
        }
        assertThat(troubles).as("people who are stuck").isEmpty();
    }

    /** Whether everybody who waited for an answer at this time, as in {@link System#nanoTime}, has got it. */
    boolean servedSince(long time) {
        return learners.stream().allMatch(learning -> learning.servedSince(time));
    }

    /** How many answers were waited for. */
    int answers() {
        return waits.size();
    }

    Duration longestWait() {
        return waits.isEmpty() ? Duration.ZERO : Collections.max(waits);
    }

    /** So many of a hundred waits were not longer than this. */
    Duration wait(int percent) {
        List<Duration> sorted = waits.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** Everybody leaves at once, answered or not. */
    void leave() {
        ending = true;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public void close() {
        leave();
    }
}
