package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.Learner;

/**
 * A learner as read.
 *
 * @param version counts the learner's turns; 0 where nothing is stored yet
 * @param flood whether this input is one too many
 */
public record Stored(Learner learner, long version, Flood flood) {
    /** Whether an input is one too many. */
    public enum Flood {
        /** It is not. */
        NONE,
        /** It is, and the person should be told. */
        TELL,
        /** It is, and the person was told lately. */
        HUSH
    }

    /** What chance says in the next turn: the same when it is taken again, another in the turn after it. */
    public long seed() {
        long mixed = (learner.id().toString().hashCode() * 31L + version) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
