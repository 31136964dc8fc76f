package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bank has enough for a second try, and a module asks in many ways. */
class BankTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    private static final String ENGLISH = "courses/small/1-ideas/quiz.en.md";

    @Test
    void a_bank_that_is_too_small() {
        assertThat(SMALL.with("courses/small/course.yaml", "ask: 3", "ask: 4").errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md: The bank has 6 questions and the quiz asks 4.
                    Write at least 8, so that a second try has other questions, or ask fewer in course.yaml.
                courses/small/1-ideas/quiz.en.md: The bank has 6 questions and the quiz asks 4.
                    Write at least 8, so that a second try has other questions, or ask fewer in course.yaml.
                """);
    }

    @Test
    void a_question_in_a_bank_that_cannot_be_graded() {
        Shelf shelf = SMALL.with(QUIZ, "who-does, match", "who-does, reflect")
                .with(ENGLISH, "who-does, match", "who-does, reflect");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:62: The question "who-does" is not graded.
                    A quiz has no questions of the kind reflect; move it to a lesson.
                courses/small/1-ideas/quiz.en.md:62: The question "who-does" is not graded.
                    A quiz has no questions of the kind reflect; move it to a lesson.
                """);
    }

    @Test
    void fewer_than_five_kinds_in_a_module() {
        Shelf shelf = SMALL.with("courses/small/course.yaml", "ask: 3", "ask: 2");
        for (String path : List.of(QUIZ, ENGLISH)) {
            shelf = shelf.cut(path, "<!-- question: talk-order", "")
                    .with(path, "many-talks, number", "many-talks, text");
        }

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/course.yaml:5: The module "ideas" uses 4 kinds of question: many, one, reflect, text.
                    Use 5 at least; there are also match, number, order.
                """);
    }
}
