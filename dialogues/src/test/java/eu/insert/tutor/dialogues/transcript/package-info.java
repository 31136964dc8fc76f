/**
 * Conversations as files that people can read, played against the tutor and compared line by line. Tests of {@code bot} may
 * use it too.
 *
 * <p>Start reading at {@link eu.insert.tutor.dialogues.transcript.Transcript}, or at any file in {@code
 * src/test/resources/transcripts}.
 */
@NullMarked
package eu.insert.tutor.dialogues.transcript;

import org.jspecify.annotations.NullMarked;
