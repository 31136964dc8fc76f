/** Placeholder. */
@NullMarked
package eu.insert.tutor.content;

import org.jspecify.annotations.NullMarked;
