/**
 * Words and numbers as people write them: what is the same to the eye is made the same to the program. Knows nothing of
 * courses or canvases and uses no other package of ours.
 *
 * <p>Start reading at {@link eu.insert.tutor.content.words.Folded} and {@link eu.insert.tutor.content.words.Figures}.
 */
@NullMarked
package eu.insert.tutor.content.words;

import org.jspecify.annotations.NullMarked;
