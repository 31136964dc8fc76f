package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.store.LetterJson;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One learner's letters on their way out, first to last; each is taken in once. Sent by one thread, filled by any. */
final class Lane {
    private final LearnerId learner;
    private final Deque<LetterJson> letters = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Begin begin;
    private boolean closed;
    private final long opened = System.nanoTime();
    private long claimed;

    /** What a lane knows when it begins. */
    enum Begin {
        /** What it is given is all that waits. */
        ALL_GIVEN,
        /** Another lane may have sent what it is given: the outbox knows what still waits. */
        MAYBE_STRUCK,
        /** Letters may lie in the outbox that a former life or another instance left, the first of them perhaps sent. */
        MAYBE_SENT
    }

    /**
     * An empty lane.
     *
     * @param claimed when the claim on the outbox was asked for, as in {@link System#nanoTime}
     */
    Lane(LearnerId learner, Begin begin, long claimed) {
        this.learner = learner;
        this.begin = begin;
        this.claimed = claimed;
    }

    Begin begin() {
        return begin;
    }

    LearnerId learner() {
        return learner;
    }

    /** How long this lane has been open. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - opened);
    }

    /** How long ago the claim on the outbox was last known to be ours. */
    synchronized Duration sinceClaim() {
        return Duration.ofNanos(System.nanoTime() - claimed);
    }

    /**
     * The claim is ours.
     *
     * @param asked when it was asked for: the answer may have lain for long, for instance while the process was frozen
     */
    synchronized void claimed(long asked) {
        claimed = asked;
    }

    /** Takes letters in that are not known yet. False where the lane has closed: another one is needed. */
    synchronized boolean add(List<LetterJson> more) {
        if (closed) {
            return false;
        }
        for (LetterJson letter : more) {
            if (known.add(letter.id())) {
                letters.addLast(letter);
            }
        }
        return true;
    }

    /** The next letter; empty, and the lane is closed, where there is none. */
    synchronized Optional<LetterJson> next() {
        closed = letters.isEmpty();
        return Optional.ofNullable(letters.peekFirst());
    }

    /** The first letter is out. */
    synchronized void struck() {
        letters.pollFirst();
    }

    /** Whether this is the letter that comes next, as far as the lane knows. */
    synchronized boolean expects(LetterJson letter) {
        LetterJson first = letters.peekFirst();
        return first != null && first.id().equals(letter.id());
    }

    /**
     * Puts the lane in the order of the outbox, which knows best: letters of another life or instance may stand before or
     * between ours, and ours may have been sent by another meanwhile. What is taken in while the outbox is read comes last.
     */
    void load(Supplier<List<LetterJson>> outbox) {
        Set<String> before = new HashSet<>();
        synchronized (this) {
            letters.forEach(l -> before.add(l.id()));
        }
        List<LetterJson> all = outbox.get();
        synchronized (this) {
            Set<String> there = new HashSet<>(before);
            all.forEach(l -> there.add(l.id()));
            List<LetterJson> later =
                    letters.stream().filter(l -> !there.contains(l.id())).toList();
            letters.clear();
            letters.addAll(all);
            letters.addAll(later);
            letters.forEach(l -> known.add(l.id()));
        }
    }

    /** Nothing more is sent here. */
    synchronized void close() {
        letters.clear();
        closed = true;
    }
}
