package eu.insert.tutor.content;

/** How answers are graded. */
final class Grading {
    private Grading() {}

    static Grade one(Question.OneChoice question, Answer answer) {
        throw new UnsupportedOperationException(question.id() + answer);
    }

    static Grade many(Question.ManyChoices question, Answer answer) {
        throw new UnsupportedOperationException(question.id() + answer);
    }

    static Grade order(Question.Order question, Answer answer) {
        throw new UnsupportedOperationException(question.id() + answer);
    }

    static Grade match(Question.Match question, Answer answer) {
        throw new UnsupportedOperationException(question.id() + answer);
    }

    static Grade number(Question.HowMuch question, Answer answer) {
        throw new UnsupportedOperationException(question.id() + answer);
    }

    static Grade text(Question.ShortText question, Answer answer) {
        throw new UnsupportedOperationException(question.id() + answer);
    }
}
