package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.Learner;

/**
 * A learner as read.
 *
 * @param version counts the learner's turns; 0 where nothing is stored yet
 * @param mark of the update that led to this version, see {@link Mark}; tells it from a version of the same number that was
 *     lost with the server's last second, or belonged to somebody who was erased. May be empty
 */
public record Stored(Learner learner, long version, String mark) {
    /** What chance says in the next turn: the same when it is taken again, another in the turn after it. */
    public long seed() {
        long mixed = (learner.id().toString().hashCode() * 31L + version) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
