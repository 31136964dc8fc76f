package eu.insert.tutor.content;

import java.util.List;

/**
 * What an answer is worth, and what to say about it.
 *
 * @param score from 0 to 1; partly right answers to many, order and match questions lie between
 * @param feedback what is right in the answer, why, what next; in the order to be said
 */
public record Grade(Mark mark, double score, List<Rich> feedback) {
    public Grade {
        feedback = List.copyOf(feedback);
    }

    /** How right an answer is. */
    public enum Mark {
        RIGHT,
        PARTLY,
        WRONG,
        UNGRADED
    }

    /** Whether it counts as right in a quiz. */
    public boolean isRight() {
        return mark == Mark.RIGHT;
    }
}
