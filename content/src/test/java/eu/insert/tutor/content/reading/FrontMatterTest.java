package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** The keys above a text. */
class FrontMatterTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    @Test
    void none_at_all() {
        assertThat(SMALL.with(LESSON, "---\nid: good-problem", "id: good-problem")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:1: The file has no front matter.
                    Begin it with a line "---", then "id: ..." and the other keys, then a line "---".
                """);
    }

    @Test
    void keys_that_are_missing_or_unknown() {
        Shelf shelf = SMALL.with(LESSON, "minutes: 4\n", "minute: 4\n");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md: The lesson takes 3 minutes, in 1-good-problem.en.md: 4.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/1-good-problem.el.md:2: "minutes" is missing.
                    Add a line "minutes: ...".
                courses/small/1-ideas/1-good-problem.el.md:3: Nobody knows the key "minute".
                    Known here: id, minutes, competences, sources.
                """);
    }

    @Test
    void a_lesson_that_takes_too_long() {
        assertThat(SMALL.with(LESSON, "minutes: 4", "minutes: 40").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md: The lesson takes 3 minutes, in 1-good-problem.en.md: 4.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/1-good-problem.el.md:3: "minutes" is 40.
                    Write a whole number from 3 to 5.
                """);
    }

    @Test
    void a_competence_without_a_level() {
        assertThat(SMALL.with(LESSON, "opportunities:2", "opportunities:9").errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md: The lesson serves [entrecomp:spotting-opportunities:9], in 1-good-problem.en.md: [entrecomp:spotting-opportunities:2].
                    Mend one of the two so that both agree.
                courses/small/1-ideas/1-good-problem.el.md:4: "entrecomp:spotting-opportunities:9" is no competence.
                    Write entrecomp:NAME:LEVEL with a level from 1 to 8.
                """);
    }

    @Test
    void a_source_with_a_day_that_is_none_and_an_address_too_much() {
        Shelf shelf = SMALL.with(LESSON, "read: not opened", "read: yesterday")
                .with(LESSON, "where: joint", "where: https://joint");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:7: The address begins with http.
                    Leave https:// out.
                courses/small/1-ideas/1-good-problem.el.md:8: "read: yesterday" is no day.
                    Write it as 2026-11-24, or "not opened".
                """);
    }

    @Test
    void an_id_that_is_written_with_capitals() {
        assertThat(SMALL.with(QUIZ, "id: quiz-ideas", "id: Quiz_Ideas").errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md: The quiz has the id Quiz_Ideas, in courses/small/1-ideas/quiz.en.md: quiz-ideas.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/quiz.el.md:2: The quiz id "Quiz_Ideas" is not written as ids are.
                    Use small Latin letters and digits, with hyphens between words.
                """);
    }
}
