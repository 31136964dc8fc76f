package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that are the same in different languages: {@code NAME.en.md} and {@code NAME.el.md}. */
final class Siblings {
    private static final Pattern NAME = Pattern.compile("(.*)\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.(md|yaml)");

    private final List<Language> languages;
    private final Problems problems;
    private final SortedMap<String, Map<String, SourceText>> byStem = new TreeMap<>();

    Siblings(List<SourceText> files, List<Language> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
        for (SourceText file : files) {
            Matcher name = NAME.matcher(file.path());
            if (name.matches()) {
                byStem.computeIfAbsent(name.group(1) + "." + name.group(3), s -> new LinkedHashMap<>())
                        .put(name.group(2), file);
            }
        }
    }

    /** Stems in a folder, such as {@code FOLDER/1-NAME.md}, in their order. */
    List<String> in(String folder) {
        return byStem.keySet().stream()
                .filter(s -> s.startsWith(folder + "/") && s.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /** All stems. */
    List<String> all() {
        return List.copyOf(byStem.keySet());
    }

    /**
     * Reads a file in every language. A language that is missing is reported.
     *
     * @return what was read by language code, in the order in which languages are offered
     */
    <T> Map<String, T> read(String stem, Function<SourceText, Optional<T>> reading) {
        Map<String, SourceText> found = byStem.getOrDefault(stem, Map.of());
        Map<String, T> read = new LinkedHashMap<>();
        for (Language language : languages) {
            SourceText file = found.get(language.code());
            if (file == null) {
                String path = path(stem, language.code());
                String mend = found.isEmpty()
                        ? "Write it."
                        : "Translate " + found.values().iterator().next().path() + " into it.";
                problems.error(path, 0, "The file is missing.", mend);
            } else {
                reading.apply(file).ifPresent(t -> read.put(language.code(), t));
            }
        }
        found.forEach((code, file) -> {
            if (languages.stream().noneMatch(l -> l.code().equals(code))) {
                problems.error(
                        file.path(),
                        0,
                        "The tutor does not speak the language \"" + code + "\".",
                        "A language begins with phrases/" + code + ".yaml.");
            }
        });
        return read;
    }

    private static String path(String stem, String code) {
        int dot = stem.lastIndexOf('.');
        return stem.substring(0, dot) + "." + code + stem.substring(dot);
    }
}
