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

/** One learner's letters on their way out, first to last; each is taken in once. Used by one thread at a time. */
final class Lane {
    private final LearnerId learner;
    private final Deque<LetterJson> letters = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private boolean closed;
    private final long opened = System.nanoTime();
    private long claimed = opened;

    Lane(LearnerId learner) {
        this.learner = learner;
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

    /** The claim is ours now. */
    synchronized void claimed() {
        claimed = System.nanoTime();
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

    /** The outbox holds these: letters of other instances may stand between ours. */
    synchronized void reload(List<LetterJson> all) {
        Set<String> mine = new HashSet<>();
        letters.forEach(l -> mine.add(l.id()));
        letters.clear();
        for (LetterJson letter : all) {
            if (known.add(letter.id()) || mine.contains(letter.id())) {
                letters.addLast(letter);
            }
        }
    }

    /** Nothing more is sent here. */
    synchronized void close() {
        letters.clear();
        closed = true;
    }
}
