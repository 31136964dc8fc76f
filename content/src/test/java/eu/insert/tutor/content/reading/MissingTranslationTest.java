package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** Every file, question, phrase and term is there in every language. */
class MissingTranslationTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    @Test
    void a_library_without_a_fault_has_no_problems() {
        assertThat(SMALL.errors() + SMALL.warnings()).isEmpty();
    }

    @Test
    void a_lesson_that_is_not_translated() {
        assertThat(SMALL.without(LESSON).errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md: The file is missing.
                    Translate courses/small/1-ideas/1-good-problem.en.md into it.
                """);
    }

    @Test
    void a_quiz_that_is_not_translated() {
        assertThat(SMALL.without(QUIZ).errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md: The file is missing.
                    Translate courses/small/1-ideas/quiz.en.md into it.
                """);
    }

    @Test
    void a_hand_out_and_a_plan_that_are_not_written() {
        Shelf shelf = SMALL.without("courses/small/1-ideas/handout.en.md")
                .without("courses/small/1-ideas/handout.el.md")
                .without("courses/small/1-ideas/plan.el.md");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/handout.el.md: The file is missing.
                    Write it.
                courses/small/1-ideas/handout.en.md: The file is missing.
                    Write it.
                courses/small/1-ideas/plan.el.md: The file is missing.
                    Translate courses/small/1-ideas/plan.en.md into it.
                """);
    }

    @Test
    void titles_of_the_course_that_are_not_translated() {
        assertThat(SMALL.without("courses/small/course.el.yaml").errors()).isEqualTo("""
                courses/small/course.el.yaml: The file is missing.
                    Translate courses/small/course.en.yaml into it.
                """);
    }

    @Test
    void a_module_without_a_title_in_one_language() {
        assertThat(SMALL.with("courses/small/course.el.yaml", "  ideas:", "  idea:")
                        .errors())
                .isEqualTo("""
                courses/small/course.el.yaml:4: "ideas" is missing.
                    Add "ideas:" with its keys below it, indented.
                """);
    }

    @Test
    void a_card_that_is_not_translated() {
        Shelf shelf = SMALL.with(LESSON, "<!-- card: parts -->\nΜια καλή", "<!-- card: more -->\nΜια καλή");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:19: The cards differ from 1-good-problem.en.md: missing parts; only here more.
                    Mend one of the two so that both have the same ids.
                """);
    }

    @Test
    void a_question_that_is_not_translated() {
        Shelf shelf = SMALL.with(QUIZ, "<!-- question: face,", "<!-- question: a-face,");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The questions differ from quiz.en.md: missing face; only here a-face.
                    Mend one of the two so that both have the same ids.
                """);
    }

    @Test
    void a_phrase_that_is_not_translated() {
        assertThat(SMALL.with("phrases/el.yaml", "menu: Μενού\n", "").errors()).isEqualTo("""
                phrases/el.yaml: The phrase "menu" is missing; phrases/en.yaml has it in line 6.
                    Add it.
                """);
    }

    @Test
    void a_canvas_that_is_not_translated() {
        assertThat(SMALL.without("canvases/idea.el.yaml").errors()).isEqualTo("""
                canvases/idea.el.yaml: The file is missing.
                    Write the words of the canvas "idea" into it.
                """);
    }

    @Test
    void words_of_a_canvas_that_are_not_translated() {
        Shelf shelf = SMALL.with("canvases/idea.el.yaml", "    ask: Τι τους", "    hint2: Τι τους")
                .with("canvases/idea.el.yaml", "  who-short:", "  who-brief:")
                .with("canvases/idea.el.yaml", "  everybody:", "  anybody:");

        assertThat(shelf.errors()).isEqualTo("""
                canvases/idea.el.yaml: The word list "everybody" is missing.
                    Add it below "words:", with the words that people of this language write.
                canvases/idea.el.yaml: Nothing is said for the rule "who-short".
                    Add it below "feedback:".
                canvases/idea.el.yaml: No rule is called "who-brief".
                    Known: [fine, noted, step-number, problem-number, problem-short, who-everybody, who-short, all-people-all-problems].
                canvases/idea.el.yaml:9: "ask" is missing.
                    Add a line "ask: ...".
                canvases/idea.el.yaml:10: Nobody knows the key "hint2".
                    Known here: title, ask, hint, example.
                canvases/idea.en.yaml: The word list "anybody" is missing.
                    Add it below "words:", with the words that people of this language write.
                """);
    }

    @Test
    void a_term_that_is_not_translated() {
        Shelf shelf = SMALL.with("glossary/el.yaml", "break-even:", "break-point:");

        assertThat(shelf.errors()).isEqualTo("""
                glossary/el.yaml:10: The term "break-point" has no entry in the language en.
                    Add it to the file of that language, or delete it here.
                glossary/en.yaml:10: The term "break-even" has no entry in the language el.
                    Add it to the file of that language, or delete it here.
                """);
    }

    @Test
    void a_competence_without_a_name() {
        assertThat(SMALL.with("competences/entrecomp.el.yaml", "ethical-thinking:", "ethics:")
                        .errors())
                .isEqualTo("""
                competences/entrecomp.el.yaml:1: "ethical-thinking" is missing.
                    Add a line "ethical-thinking: ...".
                competences/entrecomp.el.yaml:3: Nobody knows the key "ethics".
                    Known here: ideas-and-opportunities, spotting-opportunities, ethical-thinking.
                """);
    }

    @Test
    void a_file_in_a_language_that_the_tutor_does_not_speak() {
        Shelf shelf = SMALL.withFile("courses/small/1-ideas/quiz.fr.md", "---\nid: quiz-ideas\n---\n# Quiz\n");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/quiz.fr.md: The tutor does not speak the language "fr".
                    A language begins with phrases/fr.yaml.
                """);
    }
}
