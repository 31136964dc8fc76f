package eu.insert.tutor.content.canvas;

import eu.insert.tutor.content.words.Figures;
import eu.insert.tutor.content.words.Folded;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody wrote into a canvas, as rules look at it.
 *
 * @param answers the learner's words by block id
 * @param block the block that is looked at
 * @param lists the language's word lists by name: beginnings of words, or phrases
 */
record Filled(Map<String, String> answers, String block, Map<String, List<String>> lists) {
    /** Words that begin with the same so many letters are taken for the same word in another form. */
    private static final int STEM = 5;

    /** What parts one thing from the next: commas (not those inside a number), lines, ends of sentences, "and". */
    private static final Pattern BETWEEN_ITEMS =
            Pattern.compile("(?<!\\d),|,(?!\\d)|[;\\n•·+]|\\s/\\s|\\.(?=\\s|$)|\\s(?:and|και|or|ή|&)\\s");

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[;!\\n•·]|\\.(?=\\s|$)");

    /** The same canvas, another block. */
    Filled in(String other) {
        return new Filled(answers, other, lists);
    }

    /** The same canvas, as if nothing but this part stood in the block. */
    Filled only(String part) {
        Map<String, String> narrowed = new HashMap<>(answers);
        narrowed.put(block, part);
        return new Filled(narrowed, block, lists);
    }

    String text() {
        return answers.getOrDefault(block, "");
    }

    boolean isEmpty() {
        return text().isBlank();
    }

    int words() {
        return Folded.words(text()).size();
    }

    boolean hasNumber() {
        return !Figures.in(text()).isEmpty() || mention("numbers").isPresent();
    }

    /** The first word or phrase of a list that the text mentions, as the learner wrote it. */
    Optional<String> mention(String list) {
        List<String> wanted = lists.getOrDefault(list, List.of());
        String[] written = text().split("[^\\p{L}\\p{M}\\p{Nd}'’-]+", -1);
        for (int i = 0; i < written.length; i++) {
            String word = Folded.text(written[i]);
            for (String entry : wanted) {
                String[] parts = entry.split(" ", -1);
                if (parts.length == 1 ? matches(word, entry) : phraseAt(written, i, parts)) {
                    return Optional.of(String.join(
                            " ", List.of(written).subList(i, Math.min(written.length, i + parts.length))));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean phraseAt(String[] written, int at, String[] parts) {
        if (at + parts.length > written.length) {
            return false;
        }
        for (int k = 0; k < parts.length; k++) {
            if (!matches(Folded.text(written[at + k]), parts[k])) {
                return false;
            }
        }
        return true;
    }

    /** {@code grant*} matches every word that begins so; without the star only the word itself. */
    private static boolean matches(String word, String entry) {
        return entry.endsWith("*") ? word.startsWith(entry.substring(0, entry.length() - 1)) : word.equals(entry);
    }

    /** Whether the text begins with a word or phrase of a list. */
    boolean begins(String list) {
        String[] written = text().strip().split("[^\\p{L}\\p{M}\\p{Nd}'’-]+", -1);
        return lists.getOrDefault(list, List.of()).stream().anyMatch(e -> phraseAt(written, 0, e.split(" ", -1)));
    }

    /** The lists of this family, {@code payer-firms} of {@code payer} for instance, that the text has a word of. */
    Set<String> kinds(String family) {
        return lists.keySet().stream()
                .filter(name -> name.startsWith(family + "-") && mention(name).isPresent())
                .collect(Collectors.toSet());
    }

    /** The things named one after the other: between commas, semicolons, lines, sentences and "and". */
    List<String> items() {
        return parts(BETWEEN_ITEMS);
    }

    List<String> sentences() {
        return parts(BETWEEN_SENTENCES);
    }

    private List<String> parts(Pattern between) {
        return Stream.of(between.split(text(), -1))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /** The beginnings of the words that carry meaning. */
    static Set<String> stems(String text, List<String> stopWords) {
        return Folded.words(text).stream()
                .filter(w -> w.length() > 3 && !stopWords.contains(w) && !Character.isDigit(w.charAt(0)))
                .map(w -> w.length() > STEM ? w.substring(0, STEM) : w)
                .collect(Collectors.toSet());
    }

    Set<String> stems() {
        return stems(text(), lists.getOrDefault("empty-words", List.of()));
    }

    /** All amounts of the text added up; empty where it names none. */
    Optional<BigDecimal> sum() {
        return Figures.in(text()).stream().map(Figures.Figure::value).reduce(BigDecimal::add);
    }

    /** The first amount of the text. */
    Optional<BigDecimal> figure() {
        return Figures.in(text()).stream().map(Figures.Figure::value).findFirst();
    }

    /** All amounts of the text. */
    List<BigDecimal> numbers() {
        return amounts(text());
    }

    /** The amount that is meant: the first behind the last {@code =}, or the first of all. */
    Optional<BigDecimal> result() {
        return amounts(behindEquals()).stream().findFirst();
    }

    /** What the amounts come to: those behind the last {@code =}, or all, added up. */
    Optional<BigDecimal> total() {
        return amounts(behindEquals()).stream().reduce(BigDecimal::add);
    }

    /** What the amounts make when multiplied: the one behind the last {@code =}, or all; empty for a single one. */
    Optional<BigDecimal> product() {
        if (text().contains("=")) {
            return result();
        }
        List<BigDecimal> all = numbers();
        return all.size() < 2 ? Optional.empty() : all.stream().reduce(BigDecimal::multiply);
    }

    private String behindEquals() {
        return text().substring(text().lastIndexOf('=') + 1);
    }

    private static List<BigDecimal> amounts(String text) {
        return Figures.in(text).stream().map(Figures.Figure::value).toList();
    }
}
