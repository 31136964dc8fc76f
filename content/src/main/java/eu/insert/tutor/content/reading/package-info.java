/**
 * Reads the files of {@code docs/writing-lessons.md} into the records of {@code content} and checks them. Every check
 * reports with a mend and goes on, so that one reading finds all problems.
 *
 * <p>Uses {@code content}, {@code content.source}, {@code content.words}, {@code content.readability},
 * {@code content.phrase} and {@code content.canvas}; only {@link eu.insert.tutor.content.LibraryReader} uses this package.
 * Start reading at {@link eu.insert.tutor.content.reading.LibraryReading}, then {@code LessonFile}.
 */
@NullMarked
package eu.insert.tutor.content.reading;

import org.jspecify.annotations.NullMarked;
