/** How we speak HTTP to the Bot API, against a server of the test's own. */
@NullMarked
package eu.insert.tutor.bot.telegram;

import org.jspecify.annotations.NullMarked;
