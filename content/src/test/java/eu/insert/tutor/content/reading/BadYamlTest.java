package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** YAML that is wrong, or that would do harm to a reader which trusts it. */
class BadYamlTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";

    private static final String GLOSSARY = "glossary/parts/more.el.yaml";

    @Test
    void a_colon_that_needs_quotation_marks() {
        assertThat(SMALL.with("glossary/el.yaml", "meaning: Κάτι", "meaning: Πρόσεξε: κάτι")
                        .errors())
                .isEqualTo("""
                glossary/el.yaml:8: The YAML does not read: mapping values are not allowed here.
                    Text with a colon and a blank in it needs quotation marks around it.
                """);
    }

    @Test
    void a_tab_in_front_matter() {
        assertThat(SMALL.with(LESSON, "minutes: 4", "\tminutes: 4").errors()).isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:3: The YAML does not read: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation).
                    Look at the indentation (blanks, no tabs), at quotation marks and at colons in this line and the one above it.
                """);
    }

    @Test
    void a_key_twice() {
        assertThat(SMALL.with("phrases/el.yaml", "menu: Μενού", "menu: Μενού\nmenu: Αρχή")
                        .errors())
                .isEqualTo("""
                phrases/el.yaml:7: The key "menu" stands here twice.
                    Keep one of the two.
                """);
    }

    @Test
    void a_list_where_keys_are_expected() {
        assertThat(SMALL.withFile(GLOSSARY, "- break-even\n").errors()).isEqualTo("""
                glossary/parts/more.el.yaml:1: The file begins with a list.
                    Begin it with "key: value".
                """);
    }

    @Test
    void aliases_that_would_grow_to_millions_of_texts() {
        assertThat(SMALL.withFile(GLOSSARY, """
                a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
                """).errors()).isEqualTo("""
                glossary/parts/more.el.yaml: The YAML does not read: Number of aliases for non-scalar nodes exceeds the specified max=0.
                    Write it plainly: no aliases (& and *), and not more than 12 levels.
                """);
    }

    @Test
    void an_alias_of_a_text() {
        assertThat(SMALL.with("glossary/el.yaml", "term: υπόθεση", "term: &t υπόθεση")
                        .with("glossary/el.yaml", "also: []", "also: [*t]")
                        .errors())
                .isEqualTo("""
                glossary/el.yaml:6: An alias (*) repeats what stands here.
                    Write it out, without & and *.
                """);
    }

    @Test
    void a_map_that_holds_itself() {
        assertThat(SMALL.withFile(GLOSSARY, "a: &a\n  b: *a\n").errors()).isEqualTo("""
                glossary/parts/more.el.yaml: The YAML does not read: Number of aliases for non-scalar nodes exceeds the specified max=0.
                    Write it plainly: no aliases (& and *), and not more than 12 levels.
                """);
    }

    @Test
    void a_tag_that_would_make_an_object() {
        assertThat(SMALL.with(
                                "glossary/el.yaml",
                                "term: υπόθεση",
                                "term: !!javax.script.ScriptEngineManager [!!java.net.URL [\"https://example.org\"]]")
                        .errors())
                .isEqualTo("""
                glossary/el.yaml:6: The YAML does not read: Global tag is not allowed: tag:yaml.org,2002:javax.script.ScriptEngineManager.
                    Write it without the !.
                """);
    }

    @Test
    void lists_in_lists_in_lists() {
        assertThat(SMALL.withFile(GLOSSARY, "a: " + "[".repeat(5000) + "]".repeat(5000))
                        .errors())
                .isEqualTo("""
                glossary/parts/more.el.yaml: The YAML does not read: Nesting Depth exceeded max 12.
                    Write it plainly: no aliases (& and *), and not more than 12 levels.
                """);
    }

    @Test
    void bytes_that_are_no_text() {
        assertThat(SMALL.withFile(GLOSSARY, new byte[] {'a', ':', ' ', (byte) 0xCE})
                        .errors())
                .isEqualTo("""
                glossary/parts/more.el.yaml: The file is not written in UTF-8.
                    Save it as UTF-8 in your editor.
                """);
    }

    @Test
    void characters_that_nobody_sees() {
        assertThat(SMALL.with("glossary/el.yaml", "υπόθεση", "υπό\u200bθεση").errors())
                .isEqualTo("""
                glossary/el.yaml:6: An invisible character (U+200B) stands behind "term: υπό".
                    Delete it; it often comes along when text is copied from a web page.
                """);
    }
}
