/**
 * How well a text reads: long sentences, long words, passive forms. What is found is a warning, worth a second look by the
 * writer; good prose may have its reasons.
 *
 * <p>Uses {@code content.source} and {@code content.words}; only {@code content.reading} uses this package. Start reading
 * at {@link eu.insert.tutor.content.readability.Readability}.
 */
@NullMarked
package eu.insert.tutor.content.readability;

import org.jspecify.annotations.NullMarked;
