package eu.insert.tutor.content.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a YAML map, asked for one by one. What is missing or of another kind is reported; at the end
 * {@link #done()} reports what nobody asked for, which is nearly always a slip of the pen.
 */
public final class Fields {
    private final String path;
    private final Yaml.Mapping map;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(String path, Yaml.Mapping map, Problems problems) {
        this.path = path;
        this.map = map;
        this.problems = problems;
    }

    /** Reads a whole file. Empty, and reported, where it is no map. */
    public static Optional<Fields> of(SourceText file, Problems problems) {
        return of(file.path(), file.text(), 0, problems);
    }

    /** Reads a part of a file that {@code linesBefore} lines stand before. */
    public static Optional<Fields> of(String path, String yaml, int linesBefore, Problems problems) {
        Optional<Yaml> read = Yaml.read(path, yaml, linesBefore, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        if (read.get() instanceof Yaml.Mapping map) {
            return Optional.of(new Fields(path, map, problems));
        }
        problems.error(
                path,
                read.get().line(),
                "The file begins with " + read.get().kind() + ".",
                "Begin it with \"key: value\".");
        return Optional.empty();
    }

    /** The file's path. */
    public String path() {
        return path;
    }

    /** Line of the first key. */
    public int line() {
        return map.line();
    }

    /** Line of a key's value; the line of the first key where there is none. */
    public int line(String key) {
        Yaml value = map.entries().get(key);
        return value == null ? map.line() : value.line();
    }

    /** All keys in the order of the file. */
    public Set<String> keys() {
        return map.entries().keySet();
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return map.entries().containsKey(key);
    }

    /** Text that may be missing; empty text counts as missing. */
    public Optional<String> text(String key) {
        return located(key).map(Located::it);
    }

    /** Text that may be missing, with its line. */
    public Optional<Located<String>> located(String key) {
        return scalar(key).filter(s -> !s.it().isBlank());
    }

    /** Text that must be there; empty, and reported, where it is not. */
    public String need(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() && !isMap(key) && !isList(key)) {
            error(map.line(), "\"" + key + "\" is missing.", "Add a line \"" + key + ": ...\".");
        }
        return text.orElse("");
    }

    /** A whole number that must be there, within limits; {@code from}, and reported, where it is not. */
    public int number(String key, int from, int to) {
        String text = need(key);
        if (text.isEmpty()) {
            return from;
        }
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        error(line(key), "\"" + key + "\" is " + text + ".", "Write a whole number from " + from + " to " + to + ".");
        return from;
    }

    /** A list of texts; empty where there is none. */
    public List<Located<String>> texts(String key) {
        List<Located<String>> texts = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Scalar(String text, int line)) {
                texts.add(new Located<>(text, line));
            } else {
                error(item.line(), "In \"" + key + "\" stands " + item.kind() + ".", "Write plain text there.");
            }
        }
        return List.copyOf(texts);
    }

    /** A list of maps; empty where there is none. */
    public List<Fields> list(String key) {
        List<Fields> maps = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Mapping entry) {
                maps.add(new Fields(path, entry, problems));
            } else {
                error(item.line(), "In \"" + key + "\" stands " + item.kind() + ".", "Write \"- key: value\" there.");
            }
        }
        return List.copyOf(maps);
    }

    /** A map inside; empty where there is none. */
    public Optional<Fields> map(String key) {
        asked.add(key);
        return switch (map.entries().get(key)) {
            case null -> Optional.empty();
            case Yaml.Mapping inner -> Optional.of(new Fields(path, inner, problems));
            case Yaml.Scalar(String text, int line) when text.isBlank() -> Optional.empty();
            case Yaml other -> {
                error(other.line(), "\"" + key + "\" is " + other.kind() + ".", "Write keys below it, indented.");
                yield Optional.empty();
            }
        };
    }

    /** A map inside that must be there; empty, and reported, where it is not. */
    public Optional<Fields> needMap(String key) {
        if (!has(key)) {
            error(map.line(), "\"" + key + "\" is missing.", "Add \"" + key + ":\" with its keys below it, indented.");
        }
        return map(key);
    }

    /** All maps inside, by key. */
    public Map<String, Fields> maps() {
        Map<String, Fields> maps = new LinkedHashMap<>();
        for (String key : keys()) {
            map(key).ifPresent(m -> maps.put(key, m));
        }
        return maps;
    }

    /** Whether the key's value is a map. */
    public boolean isMap(String key) {
        return map.entries().get(key) instanceof Yaml.Mapping;
    }

    /** Whether the key's value is a list. */
    public boolean isList(String key) {
        return map.entries().get(key) instanceof Yaml.Sequence;
    }

    /** Reports keys that nobody asked for. */
    public void done() {
        for (Map.Entry<String, Yaml> entry : map.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                error(
                        entry.getValue().line(),
                        "Nobody knows the key \"" + entry.getKey() + "\".",
                        "Known here: " + String.join(", ", asked) + ".");
            }
        }
    }

    /** Reports something about these fields. */
    public void error(int line, String what, String mend) {
        problems.error(path, line, what, mend);
    }

    private Optional<Located<String>> scalar(String key) {
        asked.add(key);
        return switch (map.entries().get(key)) {
            case null -> Optional.empty();
            case Yaml.Scalar(String text, int line) -> Optional.of(new Located<>(text.strip(), line));
            case Yaml other -> {
                error(
                        other.line(),
                        "\"" + key + "\" is " + other.kind() + ".",
                        "Write plain text behind \"" + key + ":\".");
                yield Optional.empty();
            }
        };
    }

    private List<Yaml> items(String key) {
        asked.add(key);
        return switch (map.entries().get(key)) {
            case null -> List.of();
            case Yaml.Sequence(List<Yaml> items, int line) -> items;
            case Yaml.Scalar(String text, int line) when text.isBlank() -> List.of();
            case Yaml other -> {
                error(
                        other.line(),
                        "\"" + key + "\" is " + other.kind() + ".",
                        "Write a list: [one, two], or lines that begin with \"- \".");
                yield List.of();
            }
        };
    }
}
