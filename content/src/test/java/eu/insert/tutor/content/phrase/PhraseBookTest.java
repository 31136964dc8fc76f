package eu.insert.tutor.content.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.Rich;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
    private static final Language EN = new Language("en", "English", false);
    private static final Language EL = new Language("el", "Ελληνικά", false);
    private static final Language AR = new Language("ar", "العربية", true);

    private static Phrases book(Language language, String... keysAndPatterns) {
        Map<String, PhrasePattern> patterns = new HashMap<>();
        for (int i = 0; i < keysAndPatterns.length; i += 2) {
            patterns.put(keysAndPatterns[i], PhrasePattern.of(keysAndPatterns[i + 1], language));
        }
        return new PhraseBook(language, patterns);
    }

    private static String said(Language language, String pattern, Map<String, ?> arguments) {
        return book(language, "x", pattern).say("x", arguments).html();
    }

    @Test
    void a_phrase_without_arguments_is_the_same_object_every_time() {
        Phrases phrases = book(EN, "lesson.next", "<b>Next</b> &amp; on");
        assertThat(phrases.say("lesson.next")).isEqualTo(new Rich("<b>Next</b> &amp; on"));
        assertThat(phrases.say("lesson.next")).isSameAs(phrases.say("lesson.next"));
        assertThat(phrases.label("lesson.next")).isEqualTo("Next & on").isSameAs(phrases.label("lesson.next"));
    }

    @Test
    void a_persons_words_are_escaped_and_rich_text_is_not() {
        Map<String, ?> given = Map.of("name", "<b>Eve</b> & Bob", "title", new Rich("<i>A</i>"));
        Phrases phrases = book(EN, "hello", "Hello {name}, {title}");
        assertThat(phrases.say("hello", given).html()).isEqualTo("Hello &lt;b&gt;Eve&lt;/b&gt; &amp; Bob, <i>A</i>");
        assertThat(phrases.label("hello", given)).isEqualTo("Hello <b>Eve</b> & Bob, A");
    }

    @Test
    void marks_that_turn_writing_round_are_taken_out_of_a_persons_words() {
        assertThat(said(EN, "Hello {name}!", Map.of("name", "Bob\u202Etxt\u2066")))
                .isEqualTo("Hello Bobtxt!");
    }

    @Test
    void words_of_the_other_direction_are_set_apart() {
        assertThat(said(AR, "{name}", Map.of("name", "Bob"))).isEqualTo("\u2068Bob\u2069");
        assertThat(said(EN, "Hi {name}!", Map.of("name", "ليلى"))).isEqualTo("Hi \u2068ليلى\u2069!");
        assertThat(said(EN, "Hi {name}!", Map.of("name", "Μαρία"))).isEqualTo("Hi Μαρία!");
    }

    @Test
    void numbers_count_as_the_language_counts() {
        String pattern = "{n, plural, =0 {none} one {# person} other {# people}}";
        assertThat(said(EN, pattern, Map.of("n", 0))).isEqualTo("none");
        assertThat(said(EN, pattern, Map.of("n", 1))).isEqualTo("1 person");
        assertThat(said(EN, pattern, Map.of("n", 1500))).isEqualTo("1,500 people");
        assertThat(said(EL, pattern, Map.of("n", 1500))).isEqualTo("1.500 people");
        assertThat(said(AR, "{n, plural, two {dual} few {few} other {other}}", Map.of("n", 3)))
                .isEqualTo("few");
    }

    @Test
    void plural_offset_and_nested_choices_work() {
        String pattern = "{n, plural, offset:1 =1 {you} other {you and # {who, select, f {women} other {people}}}}";
        assertThat(said(EN, pattern, Map.of("n", 1, "who", "f"))).isEqualTo("you");
        assertThat(said(EN, pattern, Map.of("n", 4, "who", "f"))).isEqualTo("you and 3 women");
        assertThat(said(EN, pattern, Map.of("n", 4, "who", "x"))).isEqualTo("you and 3 people");
        assertThat(said(EN, "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", Map.of("n", 3)))
                .isEqualTo("3rd");
    }

    @Test
    void apostrophes_and_quoted_braces_are_what_they_look_like() {
        assertThat(said(EN, "Don't write '{braces}', {name}", Map.of("name", "x")))
                .isEqualTo("Don't write {braces}, x");
        assertThat(said(EN, "it''s", Map.of())).isEqualTo("it's");
    }

    @Test
    void days_hours_and_shares_read_as_people_write_them() {
        Map<String, ?> given = Map.of("day", LocalDate.of(2026, 11, 24), "hour", LocalTime.of(8, 30), "share", 0.8);
        assertThat(said(EN, "{day, date, long}", given)).contains("November").contains("24");
        assertThat(said(EL, "{day, date, EEEE d MMMM}", given)).isEqualTo("Τρίτη 24 Νοεμβρίου");
        assertThat(said(EL, "{hour, time, HH:mm}", given)).isEqualTo("08:30");
        assertThat(said(EN, "{share, number, percent}", given)).isEqualTo("80%");
        assertThat(said(EN, "{day}", given)).contains("2026");
    }

    @Test
    void a_missing_phrase_or_argument_is_named() {
        Phrases phrases = book(EN, "hello", "Hello {name}", "count", "{n, plural, other {#}}");
        assertThatThrownBy(() -> phrases.say("bye"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bye")
                .hasMessageContaining("phrases/en.yaml");
        assertThatThrownBy(() -> phrases.say("hello", Map.of("nome", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hello")
                .hasMessageContaining("\"name\"")
                .hasMessageContaining("nome");
        assertThatThrownBy(() -> phrases.say("count", Map.of("n", "three")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a number");
    }

    @Test
    void wrong_patterns_are_refused_with_a_mend() {
        assertWrong("Hello {name", "braces");
        assertWrong("{0}", "name");
        assertWrong("{n, plural, one {x}}", "other");
        assertWrong("{n, plural, few {x} other {y}}", "no plural form \"few\"");
        assertWrong("{n, money}", "the types are");
        assertWrong("{n, number, fancy}", "integer and percent");
        assertWrong("{d, date, bbqq}", "short, medium");
        assertWrong("<b>open", "</b>");
        assertWrong("{n, plural, one {<b>x} other {y</b>}}", "</b>");
        assertWrong("<script>x</script>", "script");
        assertWrong("a < b", "&lt;");
        assertWrong("you & me", "&amp;");
        assertWrong("<a href=\"javascript:x\">y</a>", "https://");
    }

    private static void assertWrong(String pattern, String hint) {
        assertThatThrownBy(() -> PhrasePattern.of(pattern, EN))
                .as(pattern)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(hint);
    }

    @Test
    void a_pattern_knows_its_arguments_and_the_plural_forms_it_leaves_out() {
        PhrasePattern pattern = PhrasePattern.of("{a} {n, plural, other {# of {b}}}", EL);
        assertThat(pattern.arguments()).containsExactlyInAnyOrder("a", "b", "n");
        assertThat(pattern.missingForms()).containsExactly("one");
    }

    @Test
    void many_threads_can_speak_at_once() {
        Phrases phrases = book(EL, "x", "{n, plural, one {# φορά} other {# φορές}} {day, date, d MMM} {v, number}");
        Map<Integer, String> said = new ConcurrentHashMap<>();
        IntStream.range(0, 4000)
                .parallel()
                .forEach(i -> said.put(
                        i,
                        phrases.say(
                                        "x",
                                        Map.of(
                                                "n",
                                                i,
                                                "day",
                                                LocalDate.of(2026, 1, 1).plusDays(i % 28),
                                                "v",
                                                i))
                                .html()));
        assertThat(said.get(1)).isEqualTo("1 φορά 2 Ιαν 1");
        assertThat(said.get(3999)).startsWith("3.999 φορές 24 Ιαν").endsWith("3.999");
        assertThat(said).hasSize(4000);
    }
}
