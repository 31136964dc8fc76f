package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.delivery.Tally.Event;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox: turns of one learner run one after another, learners side by side on virtual threads, a bounded number at
 * once. Where the house is full it says so instead of growing a queue.
 */
public final class Reception implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Arrivals inside, in work or waiting. */
    static final int MOST_INSIDE = 2000;

    /** Turns in work at once: as many as there are connections to Redis, less some for those who send. */
    static final int MOST_AT_ONCE = 48;

    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final TurnTaking turns;
    private final Tally tally;
    private final Clock clock;
    private final Map<LearnerId, Deque<Waiting>> lines = new ConcurrentHashMap<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final Semaphore desks = new Semaphore(MOST_AT_ONCE);
    private volatile boolean closing;

    /** An open reception. */
    Reception(TurnTaking turns, Tally tally, Clock clock) {
        this.turns = turns;
        this.tally = tally;
        this.clock = clock;
    }

    private record Waiting(Arrival arrival, CompletableFuture<Taken> taken, long since) {}

    @Override
    public CompletableFuture<Taken> take(Arrival arrival) {
        // Counted before the door is looked at: who closes it and finds nobody inside can rely on that.
        int now = inside.incrementAndGet();
        if (closing) {
            inside.decrementAndGet();
            return CompletableFuture.failedFuture(new IllegalStateException("The tutor is turning off"));
        }
        if (now > MOST_INSIDE) {
            inside.decrementAndGet();
            tally.count(Event.FULL);
            return CompletableFuture.completedFuture(new Taken.Full(WHEN_FULL));
        }
        Waiting waiting = new Waiting(arrival, new CompletableFuture<>(), System.nanoTime());
        lines.compute(arrival.learner(), (learner, line) -> {
            if (line != null) {
                line.addLast(waiting);
                return line;
            }
            Deque<Waiting> fresh = new ArrayDeque<>();
            fresh.addLast(waiting);
            Thread.ofVirtual().name("turn " + learner).start(() -> serve(learner));
            return fresh;
        });
        return waiting.taken();
    }

    /** What the tutor itself brings in: something fell due, or a person can no longer be reached. */
    CompletableFuture<Taken> bring(LearnerId learner, String updateId, Input input) {
        return take(new Arrival(learner, updateId, input, clock.instant(), Optional.empty()));
    }

    /** How many arrivals are in work or waiting. */
    int inside() {
        return inside.get();
    }

    /** Takes nothing more. */
    void close() {
        closing = true;
    }

    private void serve(LearnerId learner) {
        for (Optional<Waiting> next = first(learner); next.isPresent(); next = first(learner)) {
            Waiting waiting = next.get();
            try {
                desks.acquire();
                Taken taken;
                try {
                    taken = turns.take(waiting.arrival());
                } finally {
                    desks.release();
                }
                tally.turn(Duration.ofNanos(System.nanoTime() - waiting.since()));
                leave(learner, false);
                waiting.taken().complete(taken);
            } catch (InterruptedException | RuntimeException e) {
                tally.count(Event.STORE_FAILED);
                LOG.warn(
                        "Update {} of {} is not kept yet and will be taken again: {}",
                        waiting.arrival().updateId(),
                        learner,
                        e.toString());
                // Those behind it must not overtake it when it is handed in again: the whole line fails.
                leave(learner, true).forEach(w -> w.taken().completeExceptionally(e));
            }
        }
    }

    /** The first in the line; where there is none the line is taken down. */
    private Optional<Waiting> first(LearnerId learner) {
        List<Waiting> first = new ArrayList<>(1);
        lines.computeIfPresent(learner, (id, line) -> {
            if (line.isEmpty()) {
                return null;
            }
            first.add(line.getFirst());
            return line;
        });
        return first.stream().findFirst();
    }

    private List<Waiting> leave(LearnerId learner, boolean all) {
        List<Waiting> left = new ArrayList<>();
        lines.computeIfPresent(learner, (id, line) -> {
            do {
                left.add(line.removeFirst());
            } while (all && !line.isEmpty());
            return line;
        });
        inside.addAndGet(-left.size());
        return left;
    }
}
