package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.util.Optional;

/**
 * A reply on its way to a learner.
 *
 * @param id grows within a learner's outbox; tells a letter sent again from a new one
 * @param editable the channel's id of the message that {@code reply} may take the place of; empty where it is sent anew
 * @param push whether nobody asked for it just now: answers go first
 */
public record Letter(LearnerId learner, String id, Reply reply, Optional<String> editable, boolean push) {}
