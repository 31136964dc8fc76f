package eu.insert.tutor.dialogues;

import eu.insert.tutor.dialogues.learner.Learner;

/** The tutor's whole talk as one pure function: the same inputs give the same outputs. */
@FunctionalInterface
public interface Conversation {
    /**
     * Takes one turn.
     *
     * @param learner as stored, or {@link Learner#unknown} for someone new
     */
    Turn turn(Learner learner, Input input, Moment moment);
}
