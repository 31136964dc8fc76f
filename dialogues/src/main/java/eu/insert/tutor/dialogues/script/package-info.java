/**
 * The small language in which dialogues are written, and what plays them: {@link
 * eu.insert.tutor.dialogues.script.Dialogue} is written by authors, {@link eu.insert.tutor.dialogues.script.Script} is
 * what they write with, {@link eu.insert.tutor.dialogues.script.Scene} is what they see of the world, and {@link
 * eu.insert.tutor.dialogues.script.Stage} plays a turn.
 *
 * <p>Only {@link eu.insert.tutor.dialogues.script.Machine} knows Spring Statemachine. Uses {@code content} and the types
 * of a turn; knows no single dialogue.
 */
@NullMarked
package eu.insert.tutor.dialogues.script;

import org.jspecify.annotations.NullMarked;
