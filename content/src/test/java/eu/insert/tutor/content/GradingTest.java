package eu.insert.tutor.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.Grade.Mark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {
    private static final Question.Head HEAD =
            new Question.Head("who-pays", "Who pays?", Rich.plain("Who?"), Optional.empty());

    private static Rich rich(String html) {
        return new Rich(html);
    }

    private static Option option(String text, boolean right) {
        return new Option(rich(text), right, rich("about " + text));
    }

    @Nested
    class One_choice {
        private final Question question =
                new Question.OneChoice(HEAD, List.of(option("the state", false), option("customers", true)));

        @Test
        void the_right_option_is_right_and_says_why() {
            Grade grade = question.grade(new Answer.Picked(Set.of(1)));
            assertThat(grade).isEqualTo(new Grade(Mark.RIGHT, 1, List.of(rich("about customers"))));
        }

        @Test
        void a_wrong_option_gets_its_own_feedback() {
            Grade grade = question.grade(new Answer.Picked(Set.of(0)));
            assertThat(grade).isEqualTo(new Grade(Mark.WRONG, 0, List.of(rich("about the state"))));
        }

        @Test
        void an_option_that_is_no_longer_there_or_another_kind_of_answer_is_wrong_and_harms_nobody() {
            assertThat(question.grade(new Answer.Picked(Set.of(7))).mark()).isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Picked(Set.of(-1))).mark()).isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Picked(Set.of(0, 1))).mark()).isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Picked(Set.of())).mark()).isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Words("customers")).mark()).isEqualTo(Mark.WRONG);
        }
    }

    @Nested
    class Many_choices {
        private final Question question = new Question.ManyChoices(
                HEAD, List.of(option("a", true), option("b", false), option("c", true), option("d", false)));

        @Test
        void exactly_the_right_ones_are_right() {
            Grade grade = question.grade(new Answer.Picked(Set.of(2, 0)));
            assertThat(grade.mark()).isEqualTo(Mark.RIGHT);
            assertThat(grade.score()).isEqualTo(1);
            assertThat(grade.feedback()).containsExactly(rich("✓ <b>a</b>\nabout a"), rich("✓ <b>c</b>\nabout c"));
        }

        @Test
        void one_of_two_is_partly_right_and_the_missed_one_has_its_word_last() {
            Grade grade = question.grade(new Answer.Picked(Set.of(2)));
            assertThat(grade.mark()).isEqualTo(Mark.PARTLY);
            assertThat(grade.score()).isEqualTo(0.5);
            assertThat(grade.feedback()).containsExactly(rich("✓ <b>c</b>\nabout c"), rich("+ <b>a</b>\nabout a"));
        }

        @Test
        void a_slip_weighs_as_much_as_a_hit() {
            assertThat(question.grade(new Answer.Picked(Set.of(0, 1, 2))))
                    .satisfies(g -> assertThat(g.mark()).isEqualTo(Mark.PARTLY))
                    .satisfies(g -> assertThat(g.score()).isEqualTo(0.5));
            assertThat(question.grade(new Answer.Picked(Set.of(0, 1))).mark()).isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Picked(Set.of(0, 1, 2, 3))).mark())
                    .isEqualTo(Mark.WRONG);
        }

        @Test
        void nothing_picked_is_wrong_and_hears_what_was_missed() {
            Grade grade = question.grade(new Answer.Picked(Set.of()));
            assertThat(grade.mark()).isEqualTo(Mark.WRONG);
            assertThat(grade.feedback()).hasSize(2);
        }
    }

    @Nested
    class Order {
        private final Question question =
                new Question.Order(HEAD, List.of(rich("one"), rich("two"), rich("three"), rich("three")), rich("why"));

        @Test
        void the_right_order_is_right_and_equal_items_may_change_places() {
            assertThat(question.grade(new Answer.Ordered(List.of(0, 1, 2, 3))))
                    .isEqualTo(new Grade(Mark.RIGHT, 1, List.of(rich("why"))));
            assertThat(question.grade(new Answer.Ordered(List.of(0, 1, 3, 2))).mark())
                    .isEqualTo(Mark.RIGHT);
        }

        @Test
        void one_swap_is_partly_right_and_the_reverse_is_wrong() {
            Grade swapped = question.grade(new Answer.Ordered(List.of(1, 0, 2, 3)));
            assertThat(swapped.mark()).isEqualTo(Mark.PARTLY);
            assertThat(swapped.score()).isBetween(0.5, 0.99);
            assertThat(question.grade(new Answer.Ordered(List.of(3, 2, 1, 0))))
                    .isEqualTo(new Grade(Mark.WRONG, 0, List.of(rich("why"))));
        }

        @Test
        void items_missing_twice_or_unknown_are_wrong() {
            assertThat(question.grade(new Answer.Ordered(List.of(0, 1, 2))).mark())
                    .isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Ordered(List.of(0, 1, 2, 2))).mark())
                    .isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Ordered(List.of(0, 1, 2, 9))).mark())
                    .isEqualTo(Mark.WRONG);
        }
    }

    @Nested
    class Match {
        private final Question question = new Question.Match(
                HEAD,
                List.of(
                        new Pair(rich("A"), rich("x"), rich("because")),
                        new Pair(rich("B"), rich("y"), Rich.EMPTY),
                        new Pair(rich("C"), rich("x"), Rich.EMPTY)),
                rich("all in all"));

        @Test
        void right_sides_that_read_the_same_may_change_places() {
            assertThat(question.grade(new Answer.Paired(List.of(2, 1, 0))))
                    .isEqualTo(new Grade(Mark.RIGHT, 1, List.of(rich("all in all"))));
        }

        @Test
        void pairs_not_found_are_shown_with_their_feedback() {
            Grade grade = question.grade(new Answer.Paired(List.of(1, 0, 2)));
            assertThat(grade.mark()).isEqualTo(Mark.PARTLY);
            assertThat(grade.score()).isBetween(0.3, 0.4);
            assertThat(grade.feedback())
                    .containsExactly(rich("<b>A → x</b>\nbecause"), rich("<b>B → y</b>"), rich("all in all"));
        }

        @Test
        void no_pair_found_is_wrong_and_so_are_pairs_that_do_not_exist() {
            assertThat(question.grade(new Answer.Paired(List.of(1, 0, 1))).mark())
                    .isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Paired(List.of(9, -1, 9))).mark())
                    .isEqualTo(Mark.WRONG);
            assertThat(question.grade(new Answer.Paired(List.of(0))).mark()).isEqualTo(Mark.WRONG);
        }
    }

    @Nested
    class A_number {
        private final Question question = new Question.HowMuch(
                HEAD,
                List.of(
                        new Amount(new BigDecimal("1500"), new BigDecimal("10"), true, rich("yes")),
                        new Amount(new BigDecimal("24"), BigDecimal.ZERO, false, rich("per day, not per week"))),
                rich("count again"));

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1500",
                    "1.500",
                    "1,500",
                    "1 500",
                    "€ 1.500",
                    "1500€",
                    "1.500,00 ευρώ",
                    "1,490",
                    "١٥٠٠",
                    "1,5k",
                    "about 1510",
                    "30 x 50 = 1500"
                })
        void is_taken_as_people_type_it(String typed) {
            assertThat(question.grade(new Answer.Words(typed)))
                    .isEqualTo(new Grade(Mark.RIGHT, 1, List.of(rich("yes"))));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "24; per day, not per week",
                    "24.0; per day, not per week",
                    "1511; count again",
                    "many; count again",
                    "1400 or 1500; count again",
                    "-1500; count again"
                })
        void that_is_not_right_gets_the_feedback_that_fits(String typed, String feedback) {
            assertThat(question.grade(new Answer.Words(typed)))
                    .isEqualTo(new Grade(Mark.WRONG, 0, List.of(rich(feedback))));
        }

        @Test
        void may_have_decimals() {
            Question price = new Question.HowMuch(
                    HEAD, List.of(new Amount(new BigDecimal("2.5"), BigDecimal.ZERO, true, Rich.EMPTY)), rich("no"));
            assertThat(price.grade(new Answer.Words("2,5 €")).isRight()).isTrue();
            assertThat(price.grade(new Answer.Words("2.50")).isRight()).isTrue();
            assertThat(price.grade(new Answer.Words("2.500")).isRight()).isTrue();
            assertThat(price.grade(new Answer.Words("25")).isRight()).isFalse();
        }
    }

    @Nested
    class A_short_text {
        private final Question question = new Question.ShortText(
                HEAD,
                List.of(
                        new Typed(List.of("νεκρό σημείο", "break-even", "κόστος"), true, rich("ναι")),
                        new Typed(List.of("κέρδος"), false, rich("το κέρδος αρχίζει μετά"))),
                rich("σκέψου ξανά"));

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "νεκρό σημείο",
                    "ΝΕΚΡΟ ΣΗΜΕΙΟ",
                    "το νεκρο σημείο.",
                    " «Νεκρό  σημείο» ",
                    "Break even",
                    "the break-even!",
                    "breakeven",
                    "ΚΟΣΤΟΣ",
                    "κοστοσ"
                })
        void forgives_accents_case_final_sigma_punctuation_and_blanks(String typed) {
            assertThat(question.grade(new Answer.Words(typed)).isRight()).isTrue();
        }

        @Test
        void has_a_word_for_a_likely_mistake_and_one_for_all_others() {
            assertThat(question.grade(new Answer.Words("Κερδος")))
                    .isEqualTo(new Grade(Mark.WRONG, 0, List.of(rich("το κέρδος αρχίζει μετά"))));
            assertThat(question.grade(new Answer.Words("νεκρό σημειό τι")))
                    .isEqualTo(new Grade(Mark.WRONG, 0, List.of(rich("σκέψου ξανά"))));
            assertThat(question.grade(new Answer.Words("νεκρο σιμειο")).isRight())
                    .isFalse();
            assertThat(question.grade(new Answer.Words("")).isRight()).isFalse();
        }
    }

    @Test
    void a_reflection_is_not_graded() {
        Question question = new Question.Reflection(HEAD, rich("Read it aloud."));
        assertThat(question.grade(new Answer.Words("anything")))
                .isEqualTo(new Grade(Mark.UNGRADED, 0, List.of(rich("Read it aloud."))));
    }
}
