package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Course;
import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.Score;
import java.util.Optional;

/** Where a learner is in the course, and what comes next. */
final class Journey {
    private final Course course;
    private final Learner learner;

    Journey(Course course, Learner learner) {
        this.course = course;
        this.learner = learner;
    }

    /** What comes next in the course. */
    sealed interface Step {
        /** This lesson. */
        record ToLesson(Lesson lesson) implements Step {}

        /** The quiz of this module. */
        record ToQuiz(CourseModule module) implements Step {}

        /** The final test. */
        record ToFinal() implements Step {}

        /** Nothing: everything is passed. */
        record Done() implements Step {}
    }

    /** The first lesson not finished or module quiz not passed, in the order of the course. */
    Step next() {
        for (CourseModule module : course.modules()) {
            for (Lesson lesson : module.lessons()) {
                if (!finished(lesson)) {
                    return new Step.ToLesson(lesson);
                }
            }
            if (!passed(module)) {
                return new Step.ToQuiz(module);
            }
        }
        return passed(FINAL) ? new Step.Done() : new Step.ToFinal();
    }

    /** The lesson after this one in its module; empty after the last. */
    Optional<Lesson> after(Lesson lesson) {
        return course.modules().stream()
                .filter(m -> m.id().equals(lesson.module()))
                .findFirst()
                .flatMap(m -> {
                    int next = m.lessons().indexOf(lesson) + 1;
                    return next < m.lessons().size() ? Optional.of(m.lessons().get(next)) : Optional.empty();
                });
    }

    boolean finished(Lesson lesson) {
        return learner.scores().containsKey(lesson.id());
    }

    boolean passed(CourseModule module) {
        return passed(quizKey(module));
    }

    boolean passed(String quiz) {
        Score score = learner.scores().get(quiz);
        return score != null && score.percent() >= course.passPercent();
    }

    /** How many lessons of a module are finished. */
    int finishedIn(CourseModule module) {
        return (int) module.lessons().stream().filter(this::finished).count();
    }

    /** The key under which a module quiz's score is kept. */
    static String quizKey(CourseModule module) {
        return "quiz:" + module.id();
    }

    /** The key under which the final test's score is kept. */
    static final String FINAL = "final";
}
