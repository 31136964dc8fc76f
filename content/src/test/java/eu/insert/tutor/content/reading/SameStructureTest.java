package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** People change languages in the middle of a lesson and keep their place: siblings match. */
class SameStructureTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    @Test
    void cards_in_another_order() {
        Shelf shelf = SMALL.with(LESSON, "<!-- card: face -->", "<!-- card: x -->")
                .with(LESSON, "<!-- card: parts -->", "<!-- card: face -->")
                .with(LESSON, "<!-- card: x -->", "<!-- card: parts -->");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:12: The cards stand in another order than in 1-good-problem.en.md.
                    Put them in the order face, parts, enterprise.
                """);
    }

    @Test
    void another_id_other_minutes_and_other_competences() {
        Shelf shelf = SMALL.with(LESSON, "id: good-problem", "id: better-problem")
                .with(LESSON, "minutes: 4", "minutes: 5")
                .with(LESSON, "opportunities:2]", "opportunities:3]");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md: The lesson's id is better-problem, in 1-good-problem.en.md: good-problem.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/1-good-problem.el.md: The lesson takes 5 minutes, in 1-good-problem.en.md: 4.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/1-good-problem.el.md: The lesson serves [entrecomp:spotting-opportunities:3], in 1-good-problem.en.md: [entrecomp:spotting-opportunities:2].
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void a_question_of_another_kind() {
        Shelf shelf = SMALL.with(QUIZ, "face, one,", "face, many,").with(QUIZ, "- [ ] Κανείς δεν σχεδιάζει καλά.", """
                - [ ] Κανείς δεν ρωτάει.
                  > Ποιος είναι ο κανείς;
                - [ ] Κανείς δεν σχεδιάζει καλά.""");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" is of the kind many, in quiz.en.md: one.
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void an_option_more() {
        Shelf shelf = SMALL.with(QUIZ, "- [ ] Κανείς δεν σχεδιάζει καλά.", """
                - [ ] Κανείς δεν ρωτάει.
                  > Ποιος είναι ο κανείς;
                - [ ] Κανείς δεν σχεδιάζει καλά.""");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" has 4 answers, in quiz.en.md: 3.
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void another_option_right() {
        Shelf shelf = SMALL.with(QUIZ, "- [x] Ο Αμίρ", "- [ ] Ο Αμίρ").with(QUIZ, "- [ ] Κανείς", "- [x] Κανείς");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" marks as right option 3, in quiz.en.md: option 1.
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void another_number_accepted() {
        assertThat(SMALL.with(QUIZ, "5 ± 1", "6 ± 1").errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:30: The question "how-many-talks" accepts or names [x 6 ± 1, - 100 ± 0], in quiz.en.md: [x 5 ± 1, - 100 ± 0].
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void another_lesson_to_go_back_to() {
        assertThat(SMALL.with(QUIZ, "face, one, lesson: good-problem", "face, one")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" sends back to the lesson none, in quiz.en.md: good-problem.
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void a_quiz_and_a_page_with_another_id() {
        Shelf shelf = SMALL.with(QUIZ, "id: quiz-ideas", "id: quiz-idea")
                .with("courses/small/1-ideas/plan.el.md", "id: plan-ideas", "id: plan-idea");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/plan.el.md: The page has the id plan-idea, in another language: plan-ideas.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/quiz.el.md: The quiz has the id quiz-idea, in courses/small/1-ideas/quiz.en.md: quiz-ideas.
                    Mend one of the two so that both agree.
                """);
    }
}
