package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** The tutor's own words are ICU patterns with a little emphasis. */
class PhraseFilesTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String PHRASES = "phrases/el.yaml";

    @Test
    void a_brace_that_is_not_closed() {
        assertThat(SMALL.with(PHRASES, "{name}!", "{name!").errors()).isEqualTo("""
                phrases/el.yaml:8: The phrase "quiz.passed" cannot be said: the braces of the pattern do not read: Bad argument syntax: [at pattern index 44] "name!".
                    Mend the pattern; docs/writing-lessons.md shows how they are written.
                """);
    }

    @Test
    void a_plural_without_other() {
        assertThat(SMALL.with(PHRASES, "other {Μένουν", "many {Μένουν").errors())
                .isEqualTo("""
                phrases/el.yaml:9: The phrase "quiz.left" cannot be said: the braces of the pattern do not read: Missing 'other' keyword in plural pattern in "{left, plural, one { ...".
                    Mend the pattern; docs/writing-lessons.md shows how they are written.
                """);
    }

    @Test
    void a_plural_form_that_the_language_does_not_have() {
        assertThat(SMALL.with(PHRASES, "one {Μένει", "two {Μένει").errors()).isEqualTo("""
                phrases/el.yaml:9: The phrase "quiz.left" cannot be said: the language has no plural form "two", only one, other.
                    Mend the pattern; docs/writing-lessons.md shows how they are written.
                """);
    }

    @Test
    void another_argument_than_in_the_other_languages() {
        assertThat(SMALL.with(PHRASES, "{name}", "{onoma}").errors()).isEqualTo("""
                phrases/el.yaml:8: The phrase "quiz.passed" uses {onoma}, {right}, in phrases/en.yaml: {name}, {right}.
                    Use the same names in every language.
                """);
    }

    @Test
    void emphasis_that_is_not_closed_or_not_known() {
        Shelf shelf = SMALL.with(PHRASES, "</b>", "").with(PHRASES, "menu: Μενού", "menu: <h1>Μενού</h1>");

        assertThat(shelf.errors()).isEqualTo("""
                phrases/el.yaml:6: The phrase "menu" cannot be said: "<h1>Μενού</h1>" is no emphasis we know; use <b> <i> <u> <s> <code> <blockquote> <a href="https://...">, and write &lt; for the sign itself.
                    Mend the pattern; docs/writing-lessons.md shows how they are written.
                phrases/el.yaml:8: The phrase "quiz.passed" cannot be said: <b> is not closed; add </b>.
                    Mend the pattern; docs/writing-lessons.md shows how they are written.
                """);
    }

    @Test
    void a_plural_form_that_is_left_to_other_is_worth_a_look() {
        Shelf shelf = SMALL.with(PHRASES, "one {Μένει μία ερώτηση.} ", "");

        assertThat(shelf.errors()).isEmpty();
        assertThat(shelf.warnings()).isEqualTo("""
                phrases/el.yaml:9: The phrase "quiz.left" has no plural form for: one.
                    Add them beside "other", or see that "other" reads well for them.
                """);
    }

    @Test
    void a_direction_that_is_none() {
        assertThat(SMALL.with(PHRASES, "direction: ltr", "direction: left").errors())
                .isEqualTo("""
                phrases/el.yaml:3: "direction" is left.
                    Write ltr (left to right) or rtl (right to left).
                """);
    }

    @Test
    void a_file_whose_name_is_no_language() {
        assertThat(SMALL.withFile("phrases/Greek.yaml", "menu: Menu\n").errors())
                .isEqualTo("""
                phrases/Greek.yaml: The file's name is no language.
                    Name it phrases/CODE.yaml, for instance phrases/ar.yaml.
                """);
    }
}
