package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Course;
import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.Score;
import java.util.List;
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
        return !hasFinal() || passed(FINAL) ? new Step.Done() : new Step.ToFinal();
    }

    /** What comes next for somebody who has just read this lesson: the same module first, then whatever is left. */
    Step after(Lesson lesson) {
        return course.modules().stream()
                .filter(m -> m.id().equals(lesson.module()))
                .findFirst()
                .flatMap(m -> inModule(m, lesson))
                .orElseGet(this::next);
    }

    private Optional<Step> inModule(CourseModule module, Lesson lesson) {
        List<Lesson> later = module.lessons()
                .subList(module.lessons().indexOf(lesson) + 1, module.lessons().size());
        Optional<Step> next =
                later.stream().filter(l -> !finished(l)).findFirst().map(Step.ToLesson::new);
        boolean whole = finishedIn(module) == module.lessons().size();
        return next.isEmpty() && whole && !passed(module) ? Optional.of(new Step.ToQuiz(module)) : next;
    }

    /** Whether the course ends with a test; one that is still being written does not. */
    boolean hasFinal() {
        return course.finalTest().ask() > 0;
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
