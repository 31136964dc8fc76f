package eu.insert.tutor.bot.telegram;

import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.ArrivalJson;
import eu.insert.tutor.bot.delivery.Inbox;
import eu.insert.tutor.bot.delivery.Inbox.Taken;
import eu.insert.tutor.bot.delivery.Pauses;
import eu.insert.tutor.bot.store.Backlog;
import eu.insert.tutor.bot.store.StoreFailed;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Updates that Telegram may forget: each batch is kept in Redis until its last turn is committed, so Telegram can be asked
 * for the next one meanwhile and a crash loses none. One learner's arrivals are handed to the inbox one after another: what
 * has to be handed in again is not overtaken by what came later.
 */
final class Received {
    private static final Logger LOG = LoggerFactory.getLogger(Received.class);

    private final Inbox inbox;
    private final Backlog backlog;
    private final Map<LearnerId, Deque<Entry>> lines = new HashMap<>();
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Queue<String> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean closing;

    Received(Inbox inbox, Backlog backlog) {
        this.inbox = inbox;
        this.backlog = backlog;
    }

    private record Batch(String name, AtomicInteger left) {}

    private record Entry(Arrival arrival, Batch batch, Pauses pauses) {}

    /**
     * Keeps a batch, then lets its turns begin; tried until Redis keeps it.
     *
     * @param goOn asked before each try
     * @return whether it is safe; where it is not, nothing was begun
     */
    boolean take(List<Arrival> arrivals, BooleanSupplier goOn) throws InterruptedException {
        if (arrivals.isEmpty()) {
            return true;
        }
        String name = arrivals.getFirst().updateId() + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        String written = ArrivalJson.write(arrivals);
        Pauses pauses = Pauses.forRedis();
        while (goOn.getAsBoolean()) {
            try {
                backlog.keep(name, written);
                begin(name, arrivals);
                forgetDone();
                return true;
            } catch (StoreFailed e) {
                Thread.sleep(pauses.next(Duration.ZERO));
            }
        }
        // Redis may have kept it all the same, and the other side will bring it again.
        done.add(name);
        return false;
    }

    /**
     * Takes up what a former life or another instance was told and did not finish. What another one still works at is
     * recognised as repeated by whoever comes second.
     *
     * @throws StoreFailed where Redis does not answer
     */
    void takeUp() {
        Map<String, String> kept = backlog.all();
        kept.keySet().stream()
                .filter(name -> !here.contains(name))
                .sorted(Comparator.comparingLong(Received::firstUpdate))
                .forEach(name -> takeUp(name, kept.getOrDefault(name, "[]")));
    }

    /** The same, tried until Redis answers: for a tutor that is brought its updates now, and asked for them before. */
    void takeUpAtLast() {
        Pauses pauses = Pauses.forRedis();
        while (!closing) {
            try {
                takeUp();
                return;
            } catch (StoreFailed e) {
                try {
                    Thread.sleep(pauses.next(Duration.ZERO));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private void takeUp(String name, String arrivals) {
        try {
            List<Arrival> left = ArrivalJson.read(arrivals);
            LOG.info("Taking up {} updates that were received and not answered", left.size());
            begin(name, left);
        } catch (RuntimeException e) {
            LOG.error("The received updates {} cannot be read and are passed over", name, e);
            done.add(name);
        }
        forgetDone();
    }

    private static long firstUpdate(String name) {
        String id = name.substring(0, Math.max(0, name.indexOf('-')));
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    /** How many arrivals are in work or waiting here. */
    int inside() {
        return inside.get();
    }

    /** Hands nothing more in: it stays in the backlog. */
    void close() {
        closing = true;
    }

    private void begin(String name, List<Arrival> arrivals) {
        here.add(name);
        Batch batch = new Batch(name, new AtomicInteger(arrivals.size()));
        inside.addAndGet(arrivals.size());
        if (arrivals.isEmpty()) {
            end(batch);
        }
        for (Arrival arrival : arrivals) {
            Entry entry = new Entry(arrival, batch, Pauses.forRedis());
            if (isFirst(entry)) {
                handIn(entry);
            }
        }
    }

    /** Puts it into its learner's line. Whether nobody stands before it. */
    private boolean isFirst(Entry entry) {
        synchronized (lines) {
            Deque<Entry> line = lines.computeIfAbsent(entry.arrival().learner(), l -> new ArrayDeque<>(2));
            line.addLast(entry);
            return line.size() == 1;
        }
    }

    /** The next in the line, when the first has left it; the line is taken down with the last one. */
    private Optional<Entry> next(LearnerId learner) {
        synchronized (lines) {
            Deque<Entry> line = lines.getOrDefault(learner, new ArrayDeque<>());
            line.pollFirst();
            if (line.isEmpty()) {
                lines.remove(learner);
            }
            return Optional.ofNullable(line.peekFirst());
        }
    }

    private void handIn(Entry entry) {
        if (closing) {
            return;
        }
        var unused = inbox.take(entry.arrival()).whenComplete((taken, failure) -> {
            switch (taken) {
                case null -> again(entry, Duration.ZERO);
                case Taken.Full full -> again(entry, full.retryAfter());
                case Taken.Committed committed -> finish(entry);
                case Taken.Repeated repeated -> finish(entry);
            }
        });
    }

    private void again(Entry entry, Duration after) {
        if (closing) {
            return;
        }
        Thread.ofVirtual().name("again " + entry.arrival().learner()).start(() -> {
            try {
                Thread.sleep(entry.pauses().next(after));
                handIn(entry);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void finish(Entry entry) {
        inside.decrementAndGet();
        next(entry.arrival().learner()).ifPresent(this::handIn);
        if (entry.batch().left().decrementAndGet() == 0) {
            end(entry.batch());
        }
    }

    private void end(Batch batch) {
        done.add(batch.name());
        forgetDone();
        here.remove(batch.name());
    }

    /** Forgets what is done; what Redis does not forget now is tried again with the next batch. */
    private void forgetDone() {
        List<String> batches = new ArrayList<>();
        for (String name = done.poll(); name != null; name = done.poll()) {
            batches.add(name);
        }
        if (batches.isEmpty()) {
            return;
        }
        try {
            backlog.done(batches);
        } catch (StoreFailed e) {
            done.addAll(batches);
        }
    }
}
