/**
 * Draws what the tutor shows as a picture.
 *
 * <p>Uses the drawings of {@code dialogues} and the library's pictures. Start reading at
 * {@link eu.insert.tutor.bot.pictures.Drawings}.
 */
@NullMarked
package eu.insert.tutor.bot.pictures;

import org.jspecify.annotations.NullMarked;
