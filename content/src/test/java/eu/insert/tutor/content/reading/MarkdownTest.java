package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markdown that a chat cannot show, or that is not what its writer meant. */
class MarkdownTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";
    private static final String ENGLISH = "courses/small/1-ideas/1-good-problem.en.md";
    private static final String QUIZ = "courses/small/1-ideas/quiz.el.md";

    private static Shelf card(String markdown) {
        return SMALL.with(LESSON, "Η «ανεργία» δεν έχει πρόσωπο.", markdown);
    }

    @Test
    void a_table_code_and_a_heading_in_a_card() {
        assertThat(card("| α | β |\n|---|---|\n| 1 | 2 |").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: This table block cannot be shown in a chat.
                    Use paragraphs, lists, quotations, bold and italic.
                """);
        assertThat(card("    κώδικας").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: This indented code block cannot be shown in a chat.
                    Use paragraphs, lists, quotations, bold and italic.
                """);
        assertThat(card("### Τίτλος").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: This heading cannot be shown in a chat.
                    Use paragraphs, lists, quotations, bold and italic.
                """);
    }

    @Test
    void html() {
        assertThat(card("Η <u>ανεργία</u> δεν έχει πρόσωπο.").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: HTML stands in the text: <u>
                    Write **bold**, *italic*, [words](https://...) instead; write \\< for the sign.
                courses/small/1-ideas/1-good-problem.el.md:13: HTML stands in the text: </u>
                    Write **bold**, *italic*, [words](https://...) instead; write \\< for the sign.
                """);
        assertThat(card("<div>Η ανεργία</div>").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: HTML stands in the text: <div>Η ανεργία</div>
                    Write **bold**, *italic*, [words](https://...) instead; write \\< for the sign.
                """);
    }

    @Test
    void a_link_that_could_do_harm() {
        assertThat(card("[Πάτησε](javascript:alert(1)) ή [εδώ](http://example.org).")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: The link to "javascript:alert(1)" leads nowhere that is safe.
                    Use an address that begins with https://, or [words](term:id) for a term of the glossary.
                courses/small/1-ideas/1-good-problem.el.md:13: The link to "http://example.org" leads nowhere that is safe.
                    Use an address that begins with https://, or [words](term:id) for a term of the glossary.
                """);
    }

    @Test
    void a_picture_inside_a_sentence_and_one_without_words() {
        assertThat(card("Κοίτα ![α](../../../pictures/parts.png) εδώ.").errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: A picture stands inside text.
                    Put it into a paragraph of its own, with empty lines around it.
                """);
        assertThat(card("![](../../../pictures/parts.png)").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:13: The picture ../../../pictures/parts.png has no alternative text.
                    Say between the brackets what it shows, for those who cannot see it.
                """);
    }

    @Test
    void a_rule_that_makes_a_heading() {
        assertThat(SMALL.with(LESSON, "Αυτό έχει.\n\n---", "Αυτό έχει.\n---").errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:16: The rule stands directly under text and makes a heading of it.
                    Put an empty line before the rule.
                """);
    }

    @Test
    void text_outside_cards_and_questions() {
        Shelf shelf = SMALL.with(LESSON, "<!-- card: face -->", "Πρώτα αυτό.\n\n<!-- card: face -->")
                .with(QUIZ, "<!-- question: face,", "Και αυτό.\n\n<!-- question: face,");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:12: This text belongs to no card.
                    Begin each card with a line <!-- card: id -->, with no other words on that line.
                courses/small/1-ideas/quiz.el.md:6: This belongs to no question.
                    Begin each question with a line <!-- question: id, kind -->.
                """);
    }

    @Test
    void a_lesson_of_two_cards_with_two_questions() {
        Shelf shelf = SMALL;
        for (String path : List.of(LESSON, ENGLISH)) {
            shelf = shelf.cut(path, "<!-- card: parts", "<!-- card: enterprise")
                    .cut(path, "<!-- question: yours", "---\n\n## ");
        }

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:19: The lesson has 2 cards.
                    It has 3 to 5.
                courses/small/1-ideas/1-good-problem.el.md:26: The lesson has 2 questions.
                    It has 3 to 5, each under <!-- question: id, kind -->.
                courses/small/1-ideas/1-good-problem.en.md:19: The lesson has 2 cards.
                    It has 3 to 5.
                courses/small/1-ideas/1-good-problem.en.md:26: The lesson has 2 questions.
                    It has 3 to 5, each under <!-- question: id, kind -->.
                """);
    }

    @Test
    void an_activity_without_its_parts() {
        Shelf shelf = SMALL.with(LESSON, "**20 λεπτά, ομάδες των τριών, χαρτί και στιλό**\n", "");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:65: The activity has no bold line with time, group size and material.
                    Add it; docs/writing-lessons.md shows an activity.
                """);
    }

    @Test
    void html_in_a_hand_out() {
        Shelf shelf = SMALL.with("courses/small/1-ideas/handout.el.md", "# ", "<script>alert(1)</script>\n\n# ");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/1-ideas/handout.el.md:4: HTML stands in the text: <script>alert(1)</script>
                    Write **bold**, *italic*, [words](https://...) instead; write \\< for the sign.
                """);
    }
}
