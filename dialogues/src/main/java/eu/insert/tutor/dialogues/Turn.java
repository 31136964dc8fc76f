package eu.insert.tutor.dialogues;

import eu.insert.tutor.dialogues.learner.Learner;
import java.util.List;

/**
 * What an input led to.
 *
 * @param learner as they are after it
 * @param replies to be sent, in order
 * @param facts that happened, in order
 * @param erased whether everything about the learner is to be forgotten, {@code learner} included
 */
public record Turn(Learner learner, List<Reply> replies, List<Fact> facts, boolean erased) {
    public Turn {
        replies = List.copyOf(replies);
        facts = List.copyOf(facts);
    }
}
