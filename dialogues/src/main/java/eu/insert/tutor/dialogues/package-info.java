/** Placeholder. */
@NullMarked
package eu.insert.tutor.dialogues;

import org.jspecify.annotations.NullMarked;
