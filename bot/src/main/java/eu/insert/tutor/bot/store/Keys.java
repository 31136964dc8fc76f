package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.LearnerId;

/** Names of keys. A learner's keys carry the tag of one of {@link #SHARDS} shards, found from the learner's id. */
final class Keys {
    /** Fixed for ever: another number would lose every learner. */
    static final int SHARDS = 256;

    private Keys() {}

    static int shardOf(LearnerId id) {
        return Math.floorMod((id.toString().hashCode() * 0x9E3779B9) >>> 8, SHARDS);
    }

    static String tag(int shard) {
        return "{s" + shard + "}";
    }

    static String learner(LearnerId id) {
        return "learner:" + tag(shardOf(id)) + ":" + id;
    }

    /** {@link Mark}s of updates taken lately: expires two to three days after the last one. */
    static String seen(LearnerId id) {
        return "seen:" + tag(shardOf(id)) + ":" + id;
    }

    /** When a learner's next input is due if all come evenly. */
    static String flood(LearnerId id) {
        return "flood:" + tag(shardOf(id)) + ":" + id;
    }

    /** That a learner was asked lately to slow down. */
    static String told(LearnerId id) {
        return "told:" + tag(shardOf(id)) + ":" + id;
    }

    /** Letters of one learner, in order. */
    static String outbox(LearnerId id) {
        return "outbox:" + tag(shardOf(id)) + ":" + id;
    }

    /** Learners with letters waiting, by the time at which the present holder's claim ends. */
    static String waiting(int shard) {
        return "waiting:" + tag(shard);
    }

    /** Which instance holds a learner's outbox. */
    static String holder(int shard) {
        return "holder:" + tag(shard);
    }

    /** Due moments by time; a member is the learner's id, a space and the kind. */
    static String due(int shard) {
        return "due:" + tag(shard);
    }

    /** What happened, as a stream; entries of erased learners are deleted. */
    static String facts(int shard) {
        return "facts:" + tag(shard);
    }

    /** How often each kind of fact happened: all that stays of erased learners. */
    static String counts(int shard) {
        return "counts:" + tag(shard);
    }
}
