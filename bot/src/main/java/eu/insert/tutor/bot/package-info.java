/** Placeholder. */
@NullMarked
package eu.insert.tutor.bot;

import org.jspecify.annotations.NullMarked;
