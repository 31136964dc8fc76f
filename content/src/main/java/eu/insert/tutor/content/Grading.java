package eu.insert.tutor.content;

/** How answers are graded. */
final class Grading {
    private Grading() {}

    static Grade one(Question.OneChoice question, Answer answer) {
        return new Grade(
                Grade.Mark.WRONG, question.id().length() * 0.0, java.util.List.of(Rich.plain(answer.toString())));
    }

    static Grade many(Question.ManyChoices question, Answer answer) {
        return new Grade(
                Grade.Mark.WRONG, question.id().length() * 0.0, java.util.List.of(Rich.plain(answer.toString())));
    }

    static Grade order(Question.Order question, Answer answer) {
        return new Grade(
                Grade.Mark.WRONG, question.id().length() * 0.0, java.util.List.of(Rich.plain(answer.toString())));
    }

    static Grade match(Question.Match question, Answer answer) {
        return new Grade(
                Grade.Mark.WRONG, question.id().length() * 0.0, java.util.List.of(Rich.plain(answer.toString())));
    }

    static Grade number(Question.HowMuch question, Answer answer) {
        return new Grade(
                Grade.Mark.WRONG, question.id().length() * 0.0, java.util.List.of(Rich.plain(answer.toString())));
    }

    static Grade text(Question.ShortText question, Answer answer) {
        return new Grade(
                Grade.Mark.WRONG, question.id().length() * 0.0, java.util.List.of(Rich.plain(answer.toString())));
    }
}
