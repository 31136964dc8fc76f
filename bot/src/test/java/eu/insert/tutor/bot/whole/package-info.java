/**
 * The whole program, started as it is, with people in front of it: on Telegram (the stand-in), in a browser, over restarts.
 *
 * <p>Start reading at {@link eu.insert.tutor.bot.whole.ByTelegramTest}.
 */
@NullMarked
package eu.insert.tutor.bot.whole;

import org.jspecify.annotations.NullMarked;
