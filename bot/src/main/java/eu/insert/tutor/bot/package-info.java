/**
 * Where the tutor meets the world: starting, settings, and the wiring of channels, store and delivery.
 *
 * <p>Start reading at {@link eu.insert.tutor.bot.InsertTutor}, then {@link eu.insert.tutor.bot.delivery.Arrival}.
 */
@NullMarked
package eu.insert.tutor.bot;

import org.jspecify.annotations.NullMarked;
