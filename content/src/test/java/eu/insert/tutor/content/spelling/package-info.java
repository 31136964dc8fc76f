/**
 * Spelling of what people read. Words come from {@link eu.insert.tutor.content.spelling.VisibleText}, the dictionaries from
 * hunspell, and what no dictionary has from {@code content/spelling}.
 */
@NullMarked
package eu.insert.tutor.content.spelling;

import org.jspecify.annotations.NullMarked;
