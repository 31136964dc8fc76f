/**
 * What is taught: immutable records of the course, its lessons, questions, canvases, terms and the tutor's own phrases,
 * read once from the files that trainers and translators edit ({@code docs/writing-lessons.md} tells their format).
 *
 * <p>Uses no other package of ours. Start reading at {@link eu.insert.tutor.content.Library}, then
 * {@link eu.insert.tutor.content.Lesson} and {@link eu.insert.tutor.content.Question}.
 */
@NullMarked
package eu.insert.tutor.content;

import org.jspecify.annotations.NullMarked;
