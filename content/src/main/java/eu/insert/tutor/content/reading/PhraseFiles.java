package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.phrase.PhraseBook;
import eu.insert.tutor.content.phrase.PhrasePattern;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code phrases/CODE.yaml}: each such file makes a language. */
final class PhraseFiles {
    private static final Pattern FILE = Pattern.compile("phrases/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.yaml");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

    private final Problems problems;
    private final List<Book> books = new ArrayList<>();

    private PhraseFiles(Problems problems) {
        this.problems = problems;
    }

    /**
     * One file.
     *
     * @param broken keys of phrases that are there and cannot be said
     */
    private record Book(
            String path,
            int place,
            Language language,
            Map<String, Located<PhrasePattern>> patterns,
            Set<String> broken) {}

    /** Reads all of them, in the order in which languages are offered. */
    static Map<Language, Phrases> read(List<SourceText> files, Problems problems) {
        PhraseFiles reading = new PhraseFiles(problems);
        files.forEach(reading::file);
        reading.books.sort(Comparator.comparingInt(Book::place)
                .thenComparing(b -> b.language().code()));
        reading.compare();
        Map<Language, Phrases> phrases = new LinkedHashMap<>();
        for (Book book : reading.books) {
            Map<String, PhrasePattern> patterns = new LinkedHashMap<>();
            book.patterns().forEach((key, pattern) -> patterns.put(key, pattern.it()));
            phrases.put(book.language(), new PhraseBook(book.language(), patterns));
        }
        return phrases;
    }

    private void file(SourceText file) {
        Matcher name = FILE.matcher(file.path());
        if (!name.matches()) {
            if (file.path().startsWith("phrases/")) {
                problems.error(
                        file.path(),
                        0,
                        "The file's name is no language.",
                        "Name it phrases/CODE.yaml, for instance phrases/ar.yaml.");
            }
            return;
        }
        Fields fields = Fields.of(file, problems).orElse(null);
        if (fields == null) {
            return;
        }
        Fields header = fields.needMap("language").orElse(null);
        if (header == null) {
            return;
        }
        String direction = header.need("direction");
        if (!Set.of("ltr", "rtl", "").contains(direction)) {
            header.error(
                    header.line("direction"),
                    "\"direction\" is " + direction + ".",
                    "Write ltr (left to right) or rtl (right to left).");
        }
        Language language = new Language(name.group(1), header.need("name"), direction.equals("rtl"));
        int place = header.has("place") ? header.number("place", 1, 99) : 99;
        header.done();
        Book book = new Book(file.path(), place, language, new LinkedHashMap<>(), new TreeSet<>());
        for (String key : fields.keys()) {
            if (!key.equals("language")) {
                collect(fields, key, key, book);
            }
        }
        books.add(book);
    }

    private void collect(Fields fields, String key, String dotted, Book book) {
        if (!KEY.matcher(dotted).matches()) {
            fields.error(
                    fields.line(key),
                    "The key \"" + dotted + "\" is not written as keys are.",
                    "Use small Latin letters and digits, with hyphens between words.");
        }
        if (fields.isMap(key)) {
            fields.map(key).ifPresent(inner -> {
                for (String next : inner.keys()) {
                    collect(inner, next, dotted + "." + next, book);
                }
            });
            return;
        }
        Located<String> text = fields.located(key).orElse(null);
        if (text == null) {
            if (!fields.isList(key)) {
                fields.error(
                        fields.line(key),
                        "The phrase \"" + dotted + "\" is empty.",
                        "Write it, or delete it in every language.");
            }
            return;
        }
        try {
            PhrasePattern pattern = PhrasePattern.of(text.it(), book.language());
            if (book.patterns().put(dotted, new Located<>(pattern, text.line())) != null) {
                fields.error(text.line(), "The phrase \"" + dotted + "\" is there twice.", "Keep one of the two.");
            }
            check(fields.path(), dotted, pattern, text.line());
        } catch (IllegalArgumentException e) {
            book.broken().add(dotted);
            problems.error(
                    fields.path(),
                    text.line(),
                    "The phrase \"" + dotted + "\" cannot be said: " + e.getMessage() + ".",
                    "Mend the pattern; docs/writing-lessons.md shows how they are written.");
        }
    }

    private void check(String path, String key, PhrasePattern pattern, int line) {
        pattern.constant()
                .filter(c -> c.length() > Limits.MESSAGE)
                .ifPresent(c -> problems.error(
                        path,
                        line,
                        "The phrase \"" + key + "\" has " + c.length()
                                + " characters; in a message Telegram has room for " + Limits.MESSAGE + ".",
                        "Shorten it."));
        if (!pattern.missingForms().isEmpty()) {
            problems.warning(
                    path,
                    line,
                    "The phrase \"" + key + "\" has no plural form for: " + String.join(", ", pattern.missingForms())
                            + ".",
                    "Add them beside \"other\", or see that \"other\" reads well for them.");
        }
    }

    private void compare() {
        Set<String> all = new TreeSet<>();
        books.forEach(b -> all.addAll(b.patterns().keySet()));
        for (String key : all) {
            Book first = books.stream()
                    .filter(b -> b.patterns().containsKey(key))
                    .findFirst()
                    .orElseThrow();
            Set<String> arguments = new TreeSet<>(argumentsOf(first, key));
            for (Book book : books) {
                if (book.broken().contains(key)) {
                    continue;
                }
                if (!book.patterns().containsKey(key)) {
                    problems.error(
                            book.path(),
                            0,
                            "The phrase \"" + key + "\" is missing; " + first.path() + " has it in line "
                                    + lineOf(first, key) + ".",
                            "Add it.");
                } else if (!argumentsOf(book, key).equals(arguments)) {
                    problems.error(
                            book.path(),
                            lineOf(book, key),
                            "The phrase \"" + key + "\" uses " + named(argumentsOf(book, key)) + ", in " + first.path()
                                    + ": " + named(arguments) + ".",
                            "Use the same names in every language.");
                }
            }
        }
    }

    private static Set<String> argumentsOf(Book book, String key) {
        Located<PhrasePattern> pattern = book.patterns().get(key);
        return pattern == null ? Set.of() : pattern.it().arguments();
    }

    private static int lineOf(Book book, String key) {
        Located<PhrasePattern> pattern = book.patterns().get(key);
        return pattern == null ? 0 : pattern.line();
    }

    private static String named(Set<String> arguments) {
        return arguments.isEmpty() ? "no argument" : "{" + String.join("}, {", new TreeSet<>(arguments)) + "}";
    }
}
