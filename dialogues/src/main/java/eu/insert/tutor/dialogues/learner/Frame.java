package eu.insert.tutor.dialogues.learner;

import java.util.Map;

/**
 * Where a learner is in one dialogue.
 *
 * @param serial tells this frame from all others of the learner, so that an old button is recognised
 * @param dialogue id of the dialogue
 * @param state name of the state
 * @param beat grows each time the dialogue asks something anew; a choice of an earlier beat is old
 * @param root whether a talk begins here: frames above it up to the next root were called by it
 * @param variables the dialogue's own, small
 */
public record Frame(int serial, String dialogue, String state, int beat, boolean root, Map<String, String> variables) {
    public Frame {
        variables = Map.copyOf(variables);
    }
}
