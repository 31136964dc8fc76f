package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.content.Rich;

/**
 * Something the tutor can talk about, as a state machine that reads like the conversation it holds. A dialogue keeps
 * nothing itself: what it must remember of a learner lies in the frame's variables or in the learner's record.
 *
 * @param <S> its states
 */
public interface Dialogue<S extends Enum<S>> {
    /** Its name in stored frames: never changed once people use it. */
    String id();

    /** Where it begins. */
    S first();

    /** Writes its script, state by state in the order in which people meet them. */
    void script(Script<S> script);

    /** One line that tells the learner what is open here, for instance a lesson's title; empty where it goes without. */
    default Rich title(Scene scene) {
        return Rich.EMPTY;
    }

    /** Whether nothing is left to go on with here but a look back: who opens the dialogue again begins anew. */
    default boolean isOver(S state) {
        return false;
    }

    /**
     * Whether a stored frame still makes sense with the present content: a lesson that is no longer there does not. A
     * frame that does not is dropped, and the learner is told.
     */
    default boolean stillMakesSense(Scene scene) {
        return true;
    }
}
