/**
 * A turn's way: from an arrival through the inbox, the turn and its commit to the outbox and out by a channel. Nothing that
 * was received is lost, nothing is scored twice, and in each chat things happen in order.
 *
 * <p>Uses {@code dialogues} and the store; knows channels only as {@link eu.insert.tutor.bot.delivery.Channel}. Start
 * reading at {@link eu.insert.tutor.bot.delivery.Inbox}.
 */
@NullMarked
package eu.insert.tutor.bot.delivery;

import org.jspecify.annotations.NullMarked;
