package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** What names something that is not there is told what was probably meant. */
class UnknownIdTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    @Test
    void a_lesson_of_the_course() {
        assertThat(SMALL.with("courses/small/course.yaml", "[good-problem]", "[god-problem]")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.en.md: The lesson "good-problem" is not in course.yaml.
                    Add its id to the lessons of the module "ideas".
                courses/small/1-ideas/quiz.el.md:6: The question "face" names the unknown lesson "good-problem".
                    Look for a slip of the pen.
                courses/small/1-ideas/quiz.en.md:6: The question "face" names the unknown lesson "good-problem".
                    Look for a slip of the pen.
                courses/small/course.yaml:8: No file in courses/small/1-ideas has the lesson id "god-problem".
                    Did you mean "good-problem"?
                """);
    }

    @Test
    void a_canvas_of_a_module() {
        assertThat(SMALL.with("courses/small/course.yaml", "canvas: idea", "canvas: ideas")
                        .errors())
                .isEqualTo("""
                courses/small/course.yaml:7: There is no canvas "ideas".
                    Did you mean "idea"? Canvases are in canvases/.
                """);
    }

    @Test
    void a_competence_of_a_lesson() {
        Shelf shelf = SMALL.with(LESSON, "spotting-opportunities:2", "spoting-opportunities:2")
                .with(LESSON.replace(".el.", ".en."), "spotting-opportunities:2", "spoting-opportunities:2");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:4: Nobody knows the competence "entrecomp:spoting-opportunities".
                    Did you mean "entrecomp:spotting-opportunities"?
                courses/small/1-ideas/1-good-problem.en.md:4: Nobody knows the competence "entrecomp:spoting-opportunities".
                    Did you mean "entrecomp:spotting-opportunities"?
                """);
    }

    @Test
    void a_term_of_a_card() {
        assertThat(SMALL.with(LESSON, "term:social-enterprise", "term:social-enterprize")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:27: The glossary has no term "social-enterprize".
                    Did you mean "social-enterprise"? Terms are in glossary/.
                """);
    }

    @Test
    void a_lesson_that_a_quiz_question_names() {
        assertThat(SMALL.with(QUIZ, "face, one, lesson: good-problem", "face, one, lesson: good-problems")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/quiz.el.md:6: The question "face" names the unknown lesson "good-problems".
                    Did you mean "good-problem"?
                courses/small/1-ideas/quiz.el.md:6: The question "face" sends back to the lesson good-problems, in quiz.en.md: good-problem.
                    Mend one of the two so that both agree.
                """);
    }

    @Test
    void a_picture() {
        assertThat(SMALL.with(LESSON, "pictures/parts.png", "pictures/part.png").errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:22: There is no picture pictures/part.png.
                    Did you mean "pictures/parts.png"?
                """);
    }

    @Test
    void a_block_and_a_word_list_that_a_canvas_rule_names() {
        Shelf shelf = SMALL.with("canvases/idea.yaml", "{same-as: who}", "{same-as: whom}")
                .with("canvases/idea.yaml", "{mentions: everybody}", "{mentions: everyone}");

        assertThat(shelf.errors()).isEqualTo("""
                canvases/idea.yaml:6: There is no word list "everyone".
                    Known: [everybody].
                canvases/idea.yaml:23: There is no block "whom".
                    Blocks here: [who, problem, first-step].
                """);
    }

    @Test
    void a_folder_that_no_module_names_is_worth_a_word() {
        Shelf shelf = SMALL.withFile("courses/small/2-money/1-fair-price.en.md", "Not finished");

        assertThat(shelf.errors()).isEmpty();
        assertThat(shelf.warnings()).isEqualTo("""
                courses/small/2-money: The folder is no module of the course; nothing in it was read.
                    Add the module to courses/small/course.yaml.
                """);
    }

    @Test
    void a_lesson_file_that_the_module_does_not_list() {
        assertThat(SMALL.with("courses/small/course.yaml", "lessons: [good-problem]", "lessons: []")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.en.md: The lesson "good-problem" is not in course.yaml.
                    Add its id to the lessons of the module "ideas".
                courses/small/1-ideas/quiz.el.md:6: The question "face" names the unknown lesson "good-problem".
                    Look for a slip of the pen.
                courses/small/1-ideas/quiz.en.md:6: The question "face" names the unknown lesson "good-problem".
                    Look for a slip of the pen.
                courses/small/course.yaml:8: The module "ideas" has no lessons.
                    List their ids.
                """);
    }
}
