package eu.insert.tutor.dialogues.course;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.promise.Promises;
import eu.insert.tutor.dialogues.sample.Pupil;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WholeCourseTest {
    private static final Library COURSE = RealCourse.whole();

    static Stream<String> languages() {
        return COURSE.languages().stream().map(Language::code);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void somebody_who_knows_the_answers_goes_through_the_whole_course(String language) {
        Tutor tutor = new Tutor(COURSE);
        Map<String, String> faults = new TreeMap<>();

        Learner learner = Pupil.afterTheCourse(
                (before, input, moment) -> {
                    var turn = tutor.turn(before, input, moment);
                    Promises.broken(input, turn).forEach(f -> faults.put(f, input.toString()));
                    return turn;
                },
                COURSE,
                language);

        assertThat(faults).isEmpty();
        assertThat(Pupil.allPassed(COURSE, learner)).isTrue();
        assertThat(learner.scores().keySet())
                .containsAll(COURSE.course().lessons().stream().map(Lesson::id).toList());
    }

    @Test
    void the_course_is_what_the_curriculum_asks_for() {
        List<CourseModule> modules = COURSE.course().modules();

        assertThat(modules.stream().map(CourseModule::id)).hasSize(8);
        assertThat(modules.stream().map(m -> m.lessons().size())).containsOnly(5);
        assertThat(modules.stream().map(CourseModule::canvas))
                .isSubsetOf(COURSE.canvases().keySet());
        assertThat(modules.stream()
                        .filter(m ->
                                m.quiz().bank().in("en").size() < 2 * m.quiz().ask())
                        .map(CourseModule::id))
                .isEmpty();
        assertThat(COURSE.course().finalTest().ask()).isEqualTo(20);
    }
}
