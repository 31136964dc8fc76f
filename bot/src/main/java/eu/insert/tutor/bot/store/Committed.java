package eu.insert.tutor.bot.store;

/** What became of a commit. */
public sealed interface Committed {
    /**
     * It is done.
     *
     * @param version of the learner now; letters have the ids {@code version.1}, {@code version.2} ...
     * @param sends who sends the letters
     */
    record Done(long version, Sends sends) implements Committed {}

    /** The learner has changed since they were read: take the turn again. */
    record Race() implements Committed {}

    /** The update had been taken before: nothing was changed. */
    record Repeat() implements Committed {}

    /**
     * The person has sent too much in a minute: nothing was changed.
     *
     * @param tell whether they should be told: they were not lately
     */
    record Flooded(boolean tell) implements Committed {}

    /** Who sends what waits in a learner's outbox. */
    enum Sends {
        /** This instance. */
        MINE,
        /** This instance, and before them older letters that still lie there. */
        MINE_AND_OLDER,
        /** Another one, which gets ours when it strikes its own. */
        THEIRS,
        /** There is nothing to send. */
        NONE
    }
}
