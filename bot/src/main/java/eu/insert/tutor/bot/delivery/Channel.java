package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;

/** A way to people: Telegram, the web chat. Called by one sender at a time for each learner, by many side by side. */
public interface Channel {
    /** As in {@link eu.insert.tutor.dialogues.learner.LearnerId#channel()}. */
    String name();

    /** Sends one letter and waits for what became of it. Does not throw for what the other side did. */
    Sent send(Letter letter);

    /**
     * Tells the person's device that a tap has reached us, with a few words or none. Nobody waits for it and nothing
     * depends on it.
     *
     * @param toast at most 200 characters; may be empty
     */
    void acknowledge(Arrival.Tap tap, String toast);

    /** Forgets what the channel itself keeps of a learner who had everything erased. */
    default void forget(LearnerId learner) {}

    /** What became of a letter. */
    sealed interface Sent {
        /** It is there. */
        record Done() implements Sent {}

        /**
         * Not now: try this letter again.
         *
         * @param after at least this long from now
         * @param limited whether the other side told us to slow down
         * @param maybe whether it may have arrived all the same (the answer was lost)
         */
        record Later(Duration after, boolean limited, boolean maybe) implements Sent {}

        /**
         * Never: this person cannot be reached until they write again.
         *
         * @param why in the other side's words
         */
        record Unreachable(String why) implements Sent {}

        /**
         * The other side will not take this letter as it is: our mistake.
         *
         * @param why in the other side's words
         */
        record Malformed(String why) implements Sent {}
    }
}
