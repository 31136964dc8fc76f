package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Learners as this instance left them a moment ago, so that whoever taps on need not be read again. It may be wrong, when
 * another instance has taken a turn meanwhile: the commit compares and says so. Nobody is remembered for long.
 */
final class Recent {
    private static final int MOST = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<LearnerId, Seen> seen = new LinkedHashMap<>();

    private record Seen(Stored stored, long at) {
        boolean old() {
            return System.nanoTime() - at > LONGEST.toNanos();
        }
    }

    synchronized Optional<Stored> of(LearnerId id) {
        return Optional.ofNullable(seen.get(id)).filter(s -> !s.old()).map(Seen::stored);
    }

    /** Remembers; forgets whoever was left longest ago where there are many, and all who were left long ago. */
    synchronized void put(Stored stored) {
        LearnerId id = stored.learner().id();
        seen.remove(id);
        seen.put(id, new Seen(stored, System.nanoTime()));
        Iterator<Seen> eldest = seen.values().iterator();
        while (eldest.next().old() || seen.size() > MOST) {
            eldest.remove();
        }
    }

    synchronized void forget(LearnerId id) {
        seen.remove(id);
    }
}
