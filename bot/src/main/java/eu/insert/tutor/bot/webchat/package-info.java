/**
 * The same conversation in a web page: server-sent events bring what the tutor says, POST takes what the person does. A
 * visitor is a cookie.
 *
 * <p>Uses delivery, the mailbox in the store, and Spring MVC. Start reading at
 * {@link eu.insert.tutor.bot.webchat.ChatController}.
 */
@NullMarked
package eu.insert.tutor.bot.webchat;

import org.jspecify.annotations.NullMarked;
