package eu.insert.tutor.bot.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Where channels hand in what arrived. */
public interface Inbox {
    /**
     * Takes an arrival in. Turns of one learner are taken in the order of these calls. Returns at once; the future is
     * done when the channel may tell the other side "received".
     *
     * <p>The future fails only where the store cannot be reached or the tutor is turning off: the arrival must then be
     * handed in again, or left to the other side to repeat.
     */
    CompletableFuture<Taken> take(Arrival arrival);

    /** What became of an arrival. */
    sealed interface Taken {
        /** Its turn is committed, or it failed for good and was reported. */
        record Committed() implements Taken {}

        /** It had been taken before. */
        record Repeated() implements Taken {}

        /**
         * The house is full: nothing was taken.
         *
         * @param retryAfter when to try again
         */
        record Full(Duration retryAfter) implements Taken {}
    }
}
