package eu.insert.tutor.bot.standin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Updates that wait for a poller. A call confirms everything below its offset; a newer call ends an older one. */
final class Queue {
    /**
     * One update.
     *
     * @param line what it must stay in order with at a webhook
     */
    record Update(long id, String line, String json) {}

    private final Deque<Update> waiting = new ArrayDeque<>();
    private Consumer<String> witness = json -> {};
    private long calls;
    private long confirmed;

    synchronized void witness(Consumer<String> by) {
        witness = by;
    }

    synchronized void add(Update update) {
        waiting.addLast(update);
        notifyAll();
    }

    /**
     * Waits for updates.
     *
     * @throws Refusal where another call takes the place of this one
     */
    synchronized List<Update> get(long offset, int limit, int seconds) throws InterruptedException {
        long mine = ++calls;
        notifyAll();
        while (!waiting.isEmpty() && waiting.getFirst().id() < offset) {
            Update update = waiting.removeFirst();
            confirmed++;
            witness.accept(update.json());
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (waiting.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
            if (mine != calls) {
                throw new Refusal(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                                + " running");
            }
        }
        List<Update> batch = new ArrayList<>(Math.min(limit, waiting.size()));
        for (Update update : waiting) {
            if (batch.size() == limit) {
                break;
            }
            batch.add(update);
        }
        return batch;
    }

    /** Takes everything out, for a webhook that was set meanwhile. */
    synchronized List<Update> drain() {
        List<Update> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    synchronized long confirmed() {
        return confirmed;
    }

    synchronized int size() {
        return waiting.size();
    }
}
