package eu.insert.tutor.bot.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What one person sees of the bot: messages in order, edits in place. Waits for what is to come. */
public final class Phone {
    private final Map<Integer, Shown> messages = new LinkedHashMap<>();
    private final List<String> toasts = new ArrayList<>();
    private final List<Shown> sequence = new ArrayList<>();
    private int nextMessage = 1;
    private final boolean forgetful;
    private boolean blocked;

    Phone(boolean forgetful) {
        this.forgetful = forgetful;
    }

    synchronized int newId() {
        return nextMessage++;
    }

    synchronized void show(Shown message) {
        if (forgetful) {
            messages.clear();
            sequence.clear();
        }
        messages.put(message.id(), message);
        sequence.add(message);
        notifyAll();
    }

    synchronized void toast(String text) {
        toasts.add(text);
        notifyAll();
    }

    synchronized Optional<Shown> message(int id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** All messages as they stand now. */
    public synchronized List<Shown> messages() {
        return List.copyOf(messages.values());
    }

    /** Everything that was ever shown, edits too, in order. */
    public synchronized List<Shown> sequence() {
        return List.copyOf(sequence);
    }

    /** Words that answered taps in passing. */
    public synchronized List<String> toasts() {
        return List.copyOf(toasts);
    }

    /** How often something was shown. */
    public synchronized int count() {
        return sequence.size();
    }

    /** The last thing that was shown. */
    public synchronized Optional<Shown> last() {
        return sequence.isEmpty() ? Optional.empty() : Optional.of(sequence.getLast());
    }

    /** Whether the person has blocked the bot. */
    public synchronized boolean isBlocked() {
        return blocked;
    }

    synchronized void blocked(boolean now) {
        blocked = now;
    }

    /** Waits until more than so many things were shown and the last of them is as wanted. */
    public synchronized Optional<Shown> await(int shownBefore, Predicate<Shown> wanted, Duration most)
            throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (sequence.size() <= shownBefore || !wanted.test(sequence.getLast())) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return Optional.of(sequence.getLast());
    }
}
