package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.insert.tutor.content.BadContent;
import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.LibraryReader;
import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** Somebody who mends content mends it once: one pass finds everything. */
class OnePassTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    @Test
    void all_problems_are_told_at_once_in_the_order_of_files_and_lines() {
        Shelf shelf = SMALL.with("canvases/idea.el.yaml", "  fine:", "  good:")
                .with("courses/small/course.yaml", "pass: 80", "pass: 800")
                .with(LESSON, "pictures/parts.png", "pictures/part.png")
                .with(LESSON, "minutes: 4", "minutes: four")
                .with(QUIZ, "- [ ] Οι συγκοινωνίες", "- [x] Οι συγκοινωνίες")
                .with("glossary/el.yaml", "  term: υπόθεση\n", "")
                .with("phrases/en.yaml", "{name}", "{name");

        assertThat(shelf.errors()).isEqualTo("""
                canvases/idea.el.yaml: Nothing is said for the rule "fine".
                    Add it below "feedback:".
                canvases/idea.el.yaml: No rule is called "good".
                    Known: [fine, noted, step-number, problem-number, problem-short, who-everybody, who-short, all-people-all-problems].
                courses/small/1-ideas/1-good-problem.el.md: The lesson takes 3 minutes, in 1-good-problem.en.md: 4.
                    Mend one of the two so that both agree.
                courses/small/1-ideas/1-good-problem.el.md:3: "minutes" is four.
                    Write a whole number from 3 to 5.
                courses/small/1-ideas/1-good-problem.el.md:22: There is no picture pictures/part.png.
                    Did you mean "pictures/parts.png"?
                courses/small/1-ideas/quiz.el.md:6: The question "face" marks 2 options as right.
                    Mark exactly one with [x], or make it of the kind many.
                courses/small/1-ideas/quiz.el.md:6: The question "face" marks as right option 1, 2, in quiz.en.md: option 1.
                    Mend one of the two so that both agree.
                courses/small/course.yaml:3: "pass" is 800.
                    Write a whole number from 1 to 100.
                glossary/el.yaml:6: "term" is missing.
                    Add a line "term: ...".
                phrases/en.yaml:8: The phrase "quiz.passed" cannot be said: the braces of the pattern do not read: Bad argument syntax: [at pattern index 42] "name!".
                    Mend the pattern; docs/writing-lessons.md shows how they are written.
                """);
    }

    @Test
    void a_library_with_problems_is_not_given_out() {
        assertThatThrownBy(() -> new LibraryReader()
                        .read(new ContentFiles(
                                SMALL.with(QUIZ, "- [x] Ο Αμίρ", "- [ ] Ο Αμίρ").files())))
                .isInstanceOf(BadContent.class)
                .hasMessageStartingWith("2 problem(s) in the content:\n" + QUIZ + ":6: ");
    }

    @Test
    void a_library_without_problems_is_given_out_with_everything_in_it() throws BadContent {
        Library library = new LibraryReader().read(new ContentFiles(SMALL.files()));

        assertThat(library.languages()).extracting(Language::code).containsExactly("en", "el");
        assertThat(library.lesson("good-problem").orElseThrow().number()).isEqualTo("1.1");
        assertThat(library.files()).containsOnlyKeys("pictures/parts.png");
    }
}
