/**
 * What the tutor talks about: one file a dialogue, each written in the script language in the order of the conversation.
 *
 * <p>Start reading at {@link eu.insert.tutor.dialogues.dialogue.Tutor}, which knows them all, then at {@link
 * eu.insert.tutor.dialogues.dialogue.LessonDialogue}.
 */
@NullMarked
package eu.insert.tutor.dialogues.dialogue;

import org.jspecify.annotations.NullMarked;
