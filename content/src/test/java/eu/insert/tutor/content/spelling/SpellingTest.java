package eu.insert.tutor.content.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Problem;
import eu.insert.tutor.content.Problem.Weight;
import eu.insert.tutor.content.source.Located;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read is spelt as dictionaries have it, or as our own lists say. */
class SpellingTest {
    /** A file in a language that has a dictionary: {@code NAME.en.md}, {@code glossary/el.yaml}. */
    private static final Predicate<String> READ =
            Pattern.compile("[./](en|el)\\.(md|yaml)$").asPredicate();

    @ParameterizedTest
    @EnumSource
    void every_word_is_in_a_dictionary_or_in_our_list(Script script) throws IOException {
        List<Problem> problems = unknown(script, Files.readAllLines(Path.of(script.list)));

        assertThat(problems)
                .withFailMessage(() -> problems.size() + " word(s) are in no dictionary:\n"
                        + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void our_list_is_sorted_and_has_each_word_once(Script script) throws IOException {
        List<String> words = Files.readAllLines(Path.of(script.list));

        assertThat(words)
                .as("Sort it: LC_ALL=C sort -u -o content/%1$s content/%1$s", script.list)
                .isEqualTo(List.copyOf(new TreeSet<>(words)));
    }

    private static List<Problem> unknown(Script script, List<String> listed) {
        List<Seen> seen = new ArrayList<>();
        ContentFiles.ofFolder(Path.of(".")).byPath().forEach((path, bytes) -> {
            if (READ.test(path)) {
                VisibleText.words(path, new String(bytes, StandardCharsets.UTF_8)).stream()
                        .filter(w -> Script.of(w.it()) == script && !Script.isListed(script.plain(w.it()), listed))
                        .forEach(w -> seen.add(new Seen(path, w)));
            }
        });
        Set<String> unknown = Hunspell.unknown(
                seen.stream().map(s -> script.plain(s.word().it())).collect(Collectors.toCollection(TreeSet::new)),
                script.dictionary);
        return seen.stream()
                .filter(s -> unknown.contains(script.plain(s.word().it())))
                .map(s -> s.problem(script))
                .distinct()
                .toList();
    }

    private record Seen(String path, Located<String> word) {
        Problem problem(Script script) {
            return new Problem(
                    path,
                    word.line(),
                    "\"" + word.it() + "\" is in no dictionary.",
                    "Correct it, or add it to content/" + script.list + ".",
                    Weight.ERROR);
        }
    }
}
