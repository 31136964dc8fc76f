package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** Each kind of question has a shape of its own. */
class QuestionTextTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    private static final String ENGLISH = "courses/small/1-ideas/quiz.en.md";

    @Test
    void two_right_options_in_one_choice() {
        Shelf shelf = SMALL.with(ENGLISH, "- [ ] Transport", "- [x] Transport")
                .with(QUIZ, "- [ ] Οι συγκοινωνίες", "- [x] Οι συγκοινωνίες");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" marks 2 options as right.
                    Mark exactly one with [x], or make it of the kind many.
                courses/small/1-ideas/quiz.en.md:6: The question "face" marks 2 options as right.
                    Mark exactly one with [x], or make it of the kind many.
                """);
    }

    @Test
    void no_right_option_and_nothing_but_right_options() {
        Shelf none = SMALL.with(QUIZ, "- [x] Ο Αμίρ", "- [ ] Ο Αμίρ");
        Shelf all = SMALL.with(QUIZ, "- [ ] Πόσο κοστίζει", "- [x] Πόσο κοστίζει");

        assertThat(none.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" marks 0 options as right.
                    Mark exactly one with [x], or make it of the kind many.
                courses/small/1-ideas/quiz.el.md:6: The question "face" marks as right no option, in quiz.en.md: option 1.
                    Mend one of the two so that both agree.
                """);
        assertThat(all.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:17: The question "three-parts" marks every option as right.
                    Leave at least one that is not.
                courses/small/1-ideas/quiz.el.md:17: The question "three-parts" marks as right option 1, 2, 3, 4, in quiz.en.md: option 1, 2, 3.
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void an_option_without_feedback() {
        assertThat(SMALL.with(QUIZ, "  > Τον βλέπεις να περιμένει.\n", "").errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md:10: The question "face" has no feedback under "Ο Αμίρ περιμένει δύο ώρες το λεωφορείο γ...".
                    Write "  > ..." under it: what is right in it, why, what next.
                """);
    }

    @Test
    void an_unknown_kind() {
        assertThat(SMALL.with(QUIZ, "face, one,", "face, single,").errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md: The bank has 5 questions and the quiz asks 3.
                    Write at least 6, so that a second try has other questions, or ask fewer in course.yaml.
                courses/small/1-ideas/quiz.el.md:6: The question "face" is of the unknown kind "single".
                    The kinds are one, many, order, match, number, text and reflect.
                courses/small/1-ideas/quiz.el.md:17: The questions differ from quiz.en.md: missing face.
                    Mend one of the two so that both have the same ids.
                """);
    }

    @Test
    void a_number_that_is_none() {
        assertThat(SMALL.with(QUIZ, "- [ ] 100\n", "- [ ] εκατό\n").errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:30: The question "how-many-talks" has 1 answers, in quiz.en.md: 2.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/quiz.el.md:36: The question "how-many-talks" accepts "εκατό", which is no number.
                    Write it without separators of thousands and with a point: 1500, 2.5, 12 ± 1.
                """);
    }

    @Test
    void a_mistake_that_is_accepted_too() {
        assertThat(SMALL.with(QUIZ, "- [ ] ιδέα", "- [ ] Υποθεσή").errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:41: The question "tested-word" names "Υποθεσή" as a mistake and accepts it too.
                    Keep one of the two.
                """);
        assertThat(SMALL.with(QUIZ, "- [ ] 100\n", "- [ ] 6\n").errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:30: The question "how-many-talks" names 6 as a mistake and accepts it too.
                    Make the tolerance smaller.
                courses/small/1-ideas/quiz.el.md:30: The question "how-many-talks" accepts or names [x 5 ± 1, - 6 ± 0], in quiz.en.md: [x 5 ± 1, - 100 ± 0].
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void an_order_without_numbers_and_a_pair_without_an_arrow() {
        Shelf shelf = SMALL.with(QUIZ, "1. Λες ποιος", "- Λες ποιος")
                .with(QUIZ, "2. Ρωτάς", "- Ρωτάς")
                .with(QUIZ, "3. Λες", "- Λες")
                .with(QUIZ, "- Εσύ → ακούς", "- Εσύ ακούς");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:52: The question "talk-order" is to be put in order and has no numbers.
                    Write its items as 1. 2. 3. in the right order.
                courses/small/1-ideas/quiz.el.md:62: The question "who-does" has 2 answers, in quiz.en.md: 3.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/quiz.el.md:66: The question "who-does" has a pair that does not read.
                    Write "- left → right".
                """);
    }

    @Test
    void no_feedback_for_the_whole() {
        assertThat(SMALL.with(QUIZ, "\n> Πρώτα η εμπιστοσύνη.\n", "").errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:52: The question "talk-order" has no feedback for the whole.
                    End it with a quotation: a line that begins with "> ".
                """);
    }

    @Test
    void answers_torn_apart_by_feedback_that_is_not_indented() {
        assertThat(SMALL.with(QUIZ, "  > Τον βλέπεις", "\n> Τον βλέπεις").errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" has 2 options.
                    It has 3 to 4.
                courses/small/1-ideas/quiz.el.md:6: The question "face" marks 0 options as right.
                    Mark exactly one with [x], or make it of the kind many.
                courses/small/1-ideas/quiz.el.md:6: The question "face" has 2 answers, in quiz.en.md: 3.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/quiz.el.md:13: The question "face" has its answers in several lists.
                    Indent the feedback under each answer by two blanks, and leave no other text between answers.
                """);
    }

    @Test
    void a_question_without_a_title() {
        assertThat(SMALL.with(QUIZ, "### Ένα πρόσωπο\n", "").errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md: The bank has 5 questions and the quiz asks 3.
                    Write at least 6, so that a second try has other questions, or ask fewer in course.yaml.
                courses/small/1-ideas/quiz.el.md:6: The question "face" has no title.
                    Write "### Title" under its first line.
                courses/small/1-ideas/quiz.el.md:16: The questions differ from quiz.en.md: missing face.
                    Mend one of the two so that both have the same ids.
                """);
    }

    @Test
    void an_id_twice() {
        assertThat(SMALL.with(QUIZ, "question: three-parts", "question: face").errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md: The questions differ from quiz.en.md: missing three-parts.
                    Mend one of the two so that both have the same ids.
                courses/small/1-ideas/quiz.el.md:17: The question id "face" is there twice.
                    Give one of the two another id.
                courses/small/1-ideas/quiz.el.md:17: The question "face" is of the kind many, in quiz.en.md: one.
                    Mend one of the two so that both agree.
                """);
    }
}
