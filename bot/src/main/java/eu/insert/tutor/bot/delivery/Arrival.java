package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Instant;
import java.util.Optional;

/**
 * An update that a channel brought, in the tutor's own words.
 *
 * @param updateId the channel's id of the update: the same id again is a repeat and changes nothing
 * @param when the tutor first saw it
 * @param tap what was tapped, where the input is a tap
 */
public record Arrival(LearnerId learner, String updateId, Input input, Instant when, Optional<Tap> tap) {
    /**
     * A tap in the channel's own terms.
     *
     * @param query the channel's id of the tap, to be answered within seconds (Telegram: callback query id); may be empty
     * @param message the channel's id of the message under which the choice stood, to be edited; may be empty
     */
    public record Tap(String query, String message) {}
}
