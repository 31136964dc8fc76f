/**
 * How each kind of question is asked: what is shown, what can be tapped, and when the answer is whole. One file a kind.
 *
 * <p>Uses {@code content} and the script language. Start reading at {@link eu.insert.tutor.dialogues.asking.Asking}.
 */
@NullMarked
package eu.insert.tutor.dialogues.asking;

import org.jspecify.annotations.NullMarked;
