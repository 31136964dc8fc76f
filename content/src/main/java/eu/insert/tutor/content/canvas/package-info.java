/**
 * Canvases as data: blocks, words in each language, and the rules by which the tutor speaks about what somebody wrote
 * ({@code docs/writing-canvases.md}).
 *
 * <p>Uses the readers of {@code source} and {@code words}. Start reading at {@link
 * eu.insert.tutor.content.canvas.CanvasFiles}, then {@link eu.insert.tutor.content.canvas.Condition}.
 */
@NullMarked
package eu.insert.tutor.content.canvas;

import org.jspecify.annotations.NullMarked;
