package eu.insert.tutor.dialogues.learner;

/**
 * How a lesson's questions or a quiz went.
 *
 * @param tries how often it was finished
 * @param right right answers of the best try
 * @param of graded questions of the best try
 */
public record Score(int tries, int right, int of) {
    /** Percent of right answers, 0-100; 100 where nothing was graded. */
    public int percent() {
        return of == 0 ? 100 : right * 100 / of;
    }

    /** This score with one more try counted; the better of the two results stays. */
    public Score withTry(int newRight, int newOf) {
        boolean better = newOf > 0 && newRight * Math.max(of, 1) >= right * newOf;
        return better ? new Score(tries + 1, newRight, newOf) : new Score(tries + 1, right, of);
    }
}
