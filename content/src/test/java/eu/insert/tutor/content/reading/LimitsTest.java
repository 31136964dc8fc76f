package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** What Telegram's messages and people's eyes have room for. */
class LimitsTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    private static String text(int characters) {
        return "α".repeat(characters);
    }

    @Test
    void a_card_too_long_for_a_message() {
        assertThat(SMALL.with(LESSON, "Η «ανεργία» δεν έχει πρόσωπο.", text(3800))
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:12: The card "face" has 3931 characters; in a message Telegram has room for 3896.
                    Shorten it, or make two cards of it.
                """);
    }

    @Test
    void a_card_too_long_for_a_caption() {
        assertThat(SMALL.with(LESSON, "Μια καλή πρόταση", text(800)).errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:19: The card "parts" has 832 characters; under a picture Telegram has room for 824.
                    Shorten it, or make two cards of it.
                """);
    }

    @Test
    void a_card_of_more_than_eighty_words() {
        assertThat(SMALL.with(LESSON, "Η «ανεργία» δεν έχει πρόσωπο.", "λόγια ".repeat(70))
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:12: The card "face" has 92 words.
                    Say it in 60, at most in 80, or make two cards of it.
                """);
    }

    @Test
    void a_card_of_more_than_sixty_words_is_worth_a_second_look() {
        Shelf shelf = SMALL.with(LESSON, "Η «ανεργία» δεν έχει πρόσωπο.", "Λόγια. ".repeat(45));

        assertThat(shelf.errors()).isEmpty();
        assertThat(shelf.warnings()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:12: The card "face" has 67 words.
                    Say it in 60.
                """);
    }

    @Test
    void a_question_too_long_for_a_message() {
        assertThat(SMALL.with(QUIZ, "Ποιο πρόβλημα έχει πρόσωπο;", text(3800)).errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" has 3938 characters; in a message Telegram has room for 3896.
                    Shorten it.
                """);
    }

    @Test
    void a_feedback_too_long_for_a_message() {
        assertThat(SMALL.with(QUIZ, "Τον βλέπεις να περιμένει.", text(3900)).errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The feedback of "face" has 3904 characters; in a message Telegram has room for 3896.
                    Shorten it.
                """);
    }

    @Test
    void a_phrase_too_long_for_a_message() {
        assertThat(SMALL.with("phrases/el.yaml", "Μενού", text(3900)).errors()).isEqualTo("""
                phrases/el.yaml:6: The phrase "menu" has 3900 characters; in a message Telegram has room for 3896.
                    Shorten it.
                """);
    }

    @Test
    void a_block_of_a_canvas_too_long_for_its_message() {
        assertThat(SMALL.with("canvases/idea.el.yaml", "Πες το έτσι", text(1200))
                        .errors())
                .isEqualTo("""
                canvases/idea.el.yaml:11: "hint" has 1235 characters.
                    Say it in 1200 at most.
                """);
    }

    @Test
    void a_meaning_of_more_than_fifty_words() {
        assertThat(SMALL.with("glossary/el.yaml", "Κάτι που το", "λόγια ".repeat(50))
                        .errors())
                .isEqualTo("""
                glossary/el.yaml:8: The meaning of "assumption" has 57 words.
                    Say it in 50 at most.
                """);
    }

    @Test
    void an_id_too_long_for_a_button() {
        Shelf shelf = SMALL.with(QUIZ, "question: face,", "question: the-face-of-the-people-we-know,");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question id "the-face-of-the-people-we-know" has 30 characters; Telegram's buttons have room for 24.
                    Shorten it.
                courses/small/1-ideas/quiz.el.md:6: The questions differ from quiz.en.md: missing face; only here the-face-of-the-people-we-know.
                    Mend one of the two so that both have the same ids.
                """);
    }

    @Test
    void three_terms_in_a_card() {
        Shelf shelf = SMALL.with(
                LESSON, "από μια τέτοια πρόταση", "από [υπόθεση](term:assumption) και [νεκρό σημείο](term:break-even)");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:27: The card "enterprise" uses 3 terms of the glossary.
                    Keep two at most; each becomes a button.
                """);
    }

    @Test
    void a_file_that_no_lesson_could_fill() {
        assertThat(SMALL.withFile("glossary/parts/long.el.yaml", text(300_000)).errors())
                .isEqualTo("""
                glossary/parts/long.el.yaml: The file is larger than 400000 bytes.
                    Divide it into several files.
                """);
    }
}
