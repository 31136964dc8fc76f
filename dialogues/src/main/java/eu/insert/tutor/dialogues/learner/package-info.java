/**
 * What is kept of a learner between turns: as little as possible, all of it in one small record.
 *
 * <p>Uses nothing but the JDK. Start reading at {@link eu.insert.tutor.dialogues.learner.Learner}.
 */
@NullMarked
package eu.insert.tutor.dialogues.learner;

import org.jspecify.annotations.NullMarked;
