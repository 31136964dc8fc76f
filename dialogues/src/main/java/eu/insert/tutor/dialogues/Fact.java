package eu.insert.tutor.dialogues;

/**
 * What happened in a turn. Dashboards, exports and statistics are built from facts alone; a fact never holds a person's
 * own words.
 */
public sealed interface Fact {
    /** The learner agreed that answers are kept. */
    record Consented(String language) implements Fact {}

    /** The learner chose a path, for instance {@code trainer}. */
    record PathChosen(String path) implements Fact {}

    /** The learner opened a lesson for the first time, or again. */
    record LessonStarted(String lesson) implements Fact {}

    /** The learner came to a lesson's end with so many right of so many graded answers. */
    record LessonFinished(String lesson, int right, int of) implements Fact {}

    /**
     * The learner answered a question.
     *
     * @param where id of the lesson or quiz
     * @param percent of the full score, 0-100; -1 where it is not graded
     */
    record QuestionAnswered(String where, String question, int percent) implements Fact {}

    /** The learner finished a module quiz or the final test. */
    record QuizFinished(String quiz, int right, int of, boolean passed) implements Fact {}

    /** The learner wrote something into a block of a canvas; {@code rule} spoke. */
    record BlockFilled(String canvas, String block, String rule) implements Fact {}

    /** The learner went through all blocks of a canvas. */
    record CanvasFinished(String canvas, int filled, int of) implements Fact {}

    /** The tutor pushed something, for instance {@code daily}. */
    record Pushed(String kind) implements Fact {}

    /** The learner had everything erased. */
    record Erased() implements Fact {}
}
