/**
 * A local stand-in of the Bot API over HTTP, faithful to {@code telegram.md} of the design: what Telegram checks, it
 * checks; what Telegram refuses, it refuses in the same words. Persons chat through it as through a phone.
 *
 * <p>Start reading at {@link eu.insert.tutor.bot.standin.BotApiStandIn}.
 */
@NullMarked
package eu.insert.tutor.bot.standin;

import org.jspecify.annotations.NullMarked;
