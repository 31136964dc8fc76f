package eu.insert.tutor.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.sample.Shelf;
import org.junit.jupiter.api.Test;

/** Names in files become paths; none of them leads out of the content folder. */
class WayOutTest {
    private static final Shelf SMALL = Shelf.small();
    private static final String LESSON = "courses/small/1-ideas/1-good-problem.el.md";

    @Test
    void a_picture_outside() {
        assertThat(SMALL.with(LESSON, "../../../pictures/parts.png", "../../../../../etc/parts.png")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:22: The picture "../../../../../etc/parts.png" lies outside the content folder.
                    Put it into pictures/ and write ../../../pictures/NAME.png.
                """);
    }

    @Test
    void a_picture_at_an_address() {
        assertThat(SMALL.with(LESSON, "../../../pictures/parts.png", "https://example.org/parts.png")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:22: The picture "https://example.org/parts.png" lies outside the content folder.
                    Put it into pictures/ and write ../../../pictures/NAME.png.
                """);
    }

    @Test
    void a_picture_that_is_another_file_of_ours() {
        assertThat(SMALL.with(LESSON, "../../../pictures/parts.png", "../../../phrases/en.yaml")
                        .errors())
                .isEqualTo("""
                courses/small/1-ideas/1-good-problem.el.md:22: The picture "../../../phrases/en.yaml" lies outside the content folder.
                    Put it into pictures/ and write ../../../pictures/NAME.png.
                """);
    }

    @Test
    void the_folder_of_a_module() {
        Shelf shelf = SMALL.with("courses/small/course.yaml", "folder: 1-ideas", "folder: ../../phrases");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/course.yaml:6: The folder "../../phrases" is no plain name.
                    Use small Latin letters, digits and hyphens; it lies beside course.yaml.
                """);
    }

    @Test
    void the_file_of_the_final_test() {
        Shelf shelf = SMALL.with(
                "courses/small/course.yaml", "      ask: 3\n", "      ask: 3\nfinal: {file: ../x, ask: 3}\n");

        assertThat(shelf.errors()).isEqualTo("""
                courses/small/course.yaml:11: The file "../x" is no plain name.
                    Use small Latin letters, digits and hyphens; it lies beside course.yaml.
                """);
    }

    @Test
    void a_picture_that_can_run_or_load_things() {
        assertThat(SMALL.with("pictures/parts.svg", "<circle", "<image href=\"https://example.org/x.png\"/><circle")
                        .errors())
                .isEqualTo("""
                pictures/parts.svg:2: The picture holds "<image", which can run or load things.
                    Draw with plain shapes only.
                """);
    }

    @Test
    void a_picture_without_its_source_and_one_that_is_none() {
        Shelf shelf = SMALL.without("pictures/parts.svg").withFile("pictures/parts.png", "GIF89a");

        assertThat(shelf.errors()).isEqualTo("""
                pictures/parts.png: The picture has no SVG beside it.
                    Add pictures/parts.svg, so that others can edit it.
                pictures/parts.png: The file is no PNG.
                    Make it anew from its SVG: rsvg-convert -w 1000 NAME.svg -o NAME.png
                """);
    }
}
