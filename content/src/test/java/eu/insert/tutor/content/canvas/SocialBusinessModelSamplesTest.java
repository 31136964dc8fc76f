package eu.insert.tutor.content.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.BadContent;
import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.Canvas.Feedback;
import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.LibraryReader;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The social business model before twenty canvases as learners write them ({@code samples/social-business-model}): ten
 * good ones, and ten with one weakness each, which the file names.
 */
class SocialBusinessModelSamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/samples/social-business-model");
    private static final String NONE = "none";

    private static final Library LIBRARY = builtIn();
    private static final Canvas CANVAS = LIBRARY.canvas("social-business-model").orElseThrow();

    /**
     * A canvas that somebody filled.
     *
     * @param planted the rule that has to find its weakness, or {@code none}
     * @param blocks the words by block id
     */
    record Sample(String name, Language language, String planted, Map<String, String> blocks) {
        boolean good() {
            return planted.equals(NONE);
        }

        @Override
        public String toString() {
            return language.code() + " " + name + (good() ? "" : " (" + planted + ")");
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_canvas_is_not_blamed(Sample sample) {
        assertThat(foundAcross(sample)).isEmpty();
        assertThat(foundInBlocks(sample)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("weak")
    void a_planted_weakness_is_found(Sample sample) {
        assertThat(Stream.concat(foundAcross(sample).stream(), foundInBlocks(sample).stream()))
                .contains(sample.planted());
    }

    @ParameterizedTest
    @MethodSource("weak")
    void a_canvas_with_one_weakness_is_blamed_for_nothing_else(Sample sample) {
        assertThat(foundAcross(sample)).isSubsetOf(sample.planted());
        assertThat(foundInBlocks(sample)).isSubsetOf(sample.planted());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatever_is_said_about_a_block_quotes_its_writer_and_asks_one_question(Sample sample) {
        assertThat(sample.blocks()).allSatisfy((block, written) -> {
            String said = feedback(sample, block).text().plainText();
            assertThat(quoted(said)).as(said).isNotEmpty().isSubsetOf(words(written));
            assertThat(unquoted(said))
                    .as(said)
                    .containsOnlyOnce(sample.language().code().equals("el") ? ";" : "?");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_running_example_is_a_good_canvas_itself(Language language) {
        Map<String, String> blocks = new LinkedHashMap<>();
        CANVAS.blocks()
                .forEach(b -> blocks.put(b, CANVAS.block(b, language).example().plainText()));
        Sample example = new Sample("running example", language, NONE, blocks);

        assertThat(blocks).hasSize(13);
        assertThat(foundAcross(example)).isEmpty();
        assertThat(foundInBlocks(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_is_said_across_blocks_while_the_canvas_is_empty(Language language) {
        assertThat(CANVAS.review(Map.of(), language)).isEmpty();
    }

    @Test
    void ten_samples_are_good_and_ten_are_weak_half_of_them_in_each_language() {
        Map<String, Long> counted = all().collect(Collectors.groupingBy(
                s -> s.language().code() + (s.good() ? " good" : " weak"), Collectors.counting()));

        assertThat(counted).isEqualTo(Map.of("en good", 5L, "en weak", 5L, "el good", 5L, "el weak", 5L));
    }

    @Test
    void every_weakness_that_the_canvas_promises_to_find_is_planted_somewhere() {
        assertThat(weak().map(Sample::planted))
                .contains(
                        "customer-without-income",
                        "income-without-customer",
                        "beneficiary-without-value",
                        "costs-above-income",
                        "everybody-customer",
                        "everybody-beneficiary",
                        "impact-without-measure",
                        "surplus-without-destination",
                        "empty-income");
    }

    private static Set<String> foundAcross(Sample sample) {
        return CANVAS.review(sample.blocks(), sample.language()).stream()
                .map(Feedback::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> foundInBlocks(Sample sample) {
        return sample.blocks().keySet().stream()
                .map(block -> feedback(sample, block))
                .filter(Feedback::weak)
                .map(Feedback::rule)
                .collect(Collectors.toSet());
    }

    private static Feedback feedback(Sample sample, String block) {
        return CANVAS.feedback(block, sample.blocks(), sample.language());
    }

    /** The words between quotation marks. */
    private static List<String> quoted(String said) {
        return Stream.of(said.split("[“«]", -1))
                .skip(1)
                .map(s -> s.split("[”»]", 2)[0])
                .flatMap(s -> words(s).stream())
                .toList();
    }

    private static String unquoted(String said) {
        return said.replaceAll("[“«][^”»]*[”»]", "");
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{Nd}]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static Stream<Language> languages() {
        return LIBRARY.languages().stream();
    }

    private static Stream<Sample> good() {
        return all().filter(Sample::good);
    }

    private static Stream<Sample> weak() {
        return all().filter(s -> !s.good());
    }

    private static Stream<Sample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(SocialBusinessModelSamplesTest::sample).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(Path file) {
        Problems problems = Problems.all();
        try {
            SourceText text = SourceText.of(file.toString(), Files.readAllBytes(file), problems)
                    .orElseThrow();
            Fields fields = Fields.of(text, problems).orElseThrow();
            Fields blocks = fields.needMap("blocks").orElseThrow();
            Map<String, String> answers = new LinkedHashMap<>();
            blocks.keys().forEach(b -> answers.put(CANVAS.known(b).orElseThrow(), blocks.need(b)));
            Language language = LIBRARY.language(fields.need("language")).orElseThrow();
            return new Sample(fields.need("name"), language, fields.need("planted"), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library builtIn() {
        try {
            return new LibraryReader().read(ContentFiles.ofFolder(Path.of(".")));
        } catch (BadContent e) {
            throw new AssertionError(e);
        }
    }
}
