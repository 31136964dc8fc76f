/**
 * The tutor's own words: patterns in the syntax of ICU MessageFormat, made once into parts that can be said from any
 * thread. Uses {@code content.words} and the records of {@code content}.
 *
 * <p>Start reading at {@link eu.insert.tutor.content.phrase.PhraseBook}.
 */
@NullMarked
package eu.insert.tutor.content.phrase;

import org.jspecify.annotations.NullMarked;
