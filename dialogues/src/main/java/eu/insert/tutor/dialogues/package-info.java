/**
 * How the tutor talks: a pure function from a learner, an input and a moment to the learner after it, the replies and the
 * facts. No Telegram, no Redis, no HTTP, no clock of its own.
 *
 * <p>Uses {@code content}. Start reading at {@link eu.insert.tutor.dialogues.Conversation}.
 */
@NullMarked
package eu.insert.tutor.dialogues;

import org.jspecify.annotations.NullMarked;
