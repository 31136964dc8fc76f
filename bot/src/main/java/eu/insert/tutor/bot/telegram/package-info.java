/**
 * Telegram: updates in by polling or by webhook, letters out, the bot's commands and description.
 *
 * <p>Uses delivery, the lease, the backlog and the shelf for unreadable updates in the store, TelegramBots' types and Jackson 2, which
 * are used nowhere else. Start reading at {@link eu.insert.tutor.bot.telegram.Updates} for what comes in, {@link
 * eu.insert.tutor.bot.telegram.Received} for what was received and is not done, and
 * {@link eu.insert.tutor.bot.telegram.TelegramChannel} for what goes out.
 */
@NullMarked
package eu.insert.tutor.bot.telegram;

import org.jspecify.annotations.NullMarked;
