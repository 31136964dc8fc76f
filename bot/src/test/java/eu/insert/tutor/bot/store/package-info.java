/** What the store promises, against a real Redis. */
@NullMarked
package eu.insert.tutor.bot.store;

import org.jspecify.annotations.NullMarked;
