package eu.insert.tutor.content.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.source.Located;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    private static List<String> words(String path, String text) {
        return VisibleText.words(path, text).stream().map(Located::it).toList();
    }

    @Test
    void of_a_lesson_people_see_the_text_and_what_its_sources_say() {
        assertThat(VisibleText.words("1-face.en.md", """
                        ---
                        id: good-problem
                        sources:
                          - what: Looppanel blog
                            where: looppanel.com/blog
                            says: ask why
                        ---
                        # A face

                        <!-- card: face -->
                        It's **bold**, a [term](term:break-even) at insertproject.eu/x, `kode` and ![a bus](../bus.png).

                        - [x] Yes
                        """))
                .containsExactly(
                        new Located<>("ask", 6),
                        new Located<>("why", 6),
                        new Located<>("A", 8),
                        new Located<>("face", 8),
                        new Located<>("It's", 11),
                        new Located<>("bold", 11),
                        new Located<>("a", 11),
                        new Located<>("term", 11),
                        new Located<>("at", 11),
                        new Located<>("and", 11),
                        new Located<>("a", 11),
                        new Located<>("bus", 11),
                        new Located<>("Yes", 13));
    }

    @Test
    void of_a_phrase_people_see_what_is_not_for_the_program() {
        assertThat(words("phrases/en.yaml", """
                        # Komments
                        language:
                          name: English
                          direction: ltr
                        quiz:
                          left: "{days, plural, =0 {None.} one {<b>One</b> day.} other {# days.}}\\nSee /help, {name}."
                        """)).containsExactly("English", "None", "One", "day", "days", "See");
    }

    @Test
    void of_a_canvas_people_do_not_see_the_stems_it_looks_for() {
        assertThat(words("canvases/idea.el.yaml", """
                        title: Η ιδέα
                        words:
                          everybody: [ολοι, ολ*]
                        feedback:
                          fine: Ό,τι λες, «{quote}», γι’ αυτό.
                        """)).containsExactly("Η", "ιδέα", "λες", "γι", "αυτό");
    }
}
