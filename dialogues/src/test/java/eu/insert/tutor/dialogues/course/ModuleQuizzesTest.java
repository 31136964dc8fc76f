package eu.insert.tutor.dialogues.course;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import eu.insert.tutor.dialogues.sample.Pupil;
import eu.insert.tutor.dialogues.sample.Pupil.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quiz that chance passes says nothing; a quiz that knowledge fails is unjust. */
class ModuleQuizzesTest {
    private static final int TRIES = 1_000;

    /** Each learner is asked half the bank at most: so many meet every question many times. */
    private static final int TRIES_IN_EACH_LANGUAGE = 100;

    private static final double MOST_PASSED_BY_CHANCE = 0.05;
    private static final Library COURSE = RealCourse.whole();
    private static final Tutor TUTOR = new Tutor(COURSE);

    static Stream<CourseModule> modules() {
        return COURSE.course().modules().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whoever_taps_at_random_hardly_ever_passes(CourseModule module) {
        // Neither of the two is an answer; a quiz would only take longer.
        List<String> noAnswers = Stream.of("quiz.later", "quiz.from-the-start")
                .map(COURSE.phrases().in("en")::label)
                .toList();
        int passed = 0;
        for (int i = 0; i < TRIES; i++) {
            Random chance = new Random(i);
            QuizTry quiz = new QuizTry(TUTOR, COURSE, module, "en", (shown, labels) -> {
                List<String> choices =
                        labels.stream().filter(l -> !noAnswers.contains(l)).toList();
                return new Deed.Tap(choices.get(chance.nextInt(choices.size())));
            });
            passed += quiz.by("chance-" + i, 0).passed() ? 1 : 0;
        }

        assertThat(passed / (double) TRIES).isLessThan(MOST_PASSED_BY_CHANCE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whoever_answers_right_always_passes_with_every_answer_right(CourseModule module) {
        List<Fact.QuizFinished> notAllRight = new ArrayList<>();
        for (Language language : COURSE.languages()) {
            Pupil pupil = new Pupil(COURSE, language.code());
            QuizTry quiz = new QuizTry(
                    TUTOR,
                    COURSE,
                    module,
                    language.code(),
                    (shown, labels) -> pupil.answer(shown, labels).orElseGet(() -> new Deed.Tap(labels.getFirst())));
            for (int i = 0; i < TRIES_IN_EACH_LANGUAGE; i++) {
                Fact.QuizFinished result = quiz.by("pupil-" + i, i % 4);
                if (!result.passed() || result.right() < result.of()) {
                    notAllRight.add(result);
                }
            }
        }

        assertThat(notAllRight).isEmpty();
    }
}
