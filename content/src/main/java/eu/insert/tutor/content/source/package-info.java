/**
 * Content files as text with places: what is read from them knows its line, and problems are gathered with a mend instead
 * of thrown one by one. Uses {@code content.words} and {@link eu.insert.tutor.content.Problem}.
 *
 * <p>Start reading at {@link eu.insert.tutor.content.source.Problems} and
 * {@link eu.insert.tutor.content.source.Fields}.
 */
@NullMarked
package eu.insert.tutor.content.source;

import org.jspecify.annotations.NullMarked;
