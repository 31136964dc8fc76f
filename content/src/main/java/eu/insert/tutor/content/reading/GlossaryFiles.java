package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Term;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import eu.insert.tutor.content.words.Folded;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code glossary/CODE.yaml} and {@code glossary/parts/ANYTHING.CODE.yaml} into one glossary a language. */
final class GlossaryFiles {
    private static final Pattern FILE =
            Pattern.compile("glossary/(?:parts/[^/]+\\.)?([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.yaml");
    private static final int LONGEST_MEANING = 50;

    private final Problems problems;
    private final Map<String, Map<String, Located<Term>>> byLanguage = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> paths = new HashMap<>();

    /** Languages with a file that does not read: what it defines is not known, so nothing is missing in it. */
    private final Set<String> unread = new HashSet<>();

    private GlossaryFiles(Problems problems) {
        this.problems = problems;
    }

    /** Terms by language code, in the order of their names. */
    static Map<String, Map<String, Term>> read(
            List<SourceText> files, Collection<Language> languages, Problems problems) {
        GlossaryFiles reading = new GlossaryFiles(problems);
        languages.forEach(l -> reading.byLanguage.put(l.code(), new LinkedHashMap<>()));
        files.forEach(reading::file);
        reading.compare();
        Map<String, Map<String, Term>> glossary = new LinkedHashMap<>();
        reading.byLanguage.forEach((code, terms) -> {
            Map<String, Term> sorted = new LinkedHashMap<>();
            terms.values().stream()
                    .map(Located::it)
                    .sorted(Comparator.comparing(t -> Folded.text(t.term())))
                    .forEach(t -> sorted.put(t.id(), t));
            glossary.put(code, java.util.Collections.unmodifiableMap(sorted));
        });
        return glossary;
    }

    private void file(SourceText file) {
        Matcher name = FILE.matcher(file.path());
        if (!file.path().startsWith("glossary/")) {
            return;
        }
        Map<String, Located<Term>> terms = name.matches() ? byLanguage.get(name.group(1)) : null;
        if (terms == null) {
            problems.error(
                    file.path(),
                    0,
                    "The file's name has no language that the tutor speaks.",
                    "Name it glossary/parts/NAME.CODE.yaml; a language begins with phrases/CODE.yaml.");
            return;
        }
        Optional<Fields> read = Fields.of(file, problems);
        if (read.isEmpty()) {
            unread.add(name.group(1));
        }
        read.ifPresent(fields -> {
            Map<String, String> here = paths.computeIfAbsent(name.group(1), c -> new HashMap<>());
            fields.maps().forEach((id, entry) -> {
                Ids.wellFormed("term", id, file.path(), entry.line(), problems);
                Located<Term> term = new Located<>(term(id, entry), entry.line());
                Located<Term> earlier = terms.putIfAbsent(id, term);
                if (earlier != null) {
                    problems.error(
                            file.path(),
                            entry.line(),
                            "The term \"" + id + "\" is there twice; also in " + here.get(id) + ":" + earlier.line()
                                    + ".",
                            "Keep the better of the two.");
                } else {
                    here.put(id, file.path());
                }
            });
        });
    }

    private Term term(String id, Fields entry) {
        String meaning = entry.need("meaning");
        int words = Folded.words(meaning).size();
        if (words > LONGEST_MEANING) {
            entry.error(
                    entry.line("meaning"),
                    "The meaning of \"" + id + "\" has " + words + " words.",
                    "Say it in " + LONGEST_MEANING + " at most.");
        }
        Term term = new Term(
                id,
                entry.need("term"),
                entry.texts("also").stream().map(Located::it).toList(),
                Rich.plain(meaning));
        entry.done();
        return term;
    }

    private void compare() {
        byLanguage.forEach((code, terms) -> byLanguage.forEach((other, others) -> terms.forEach((id, term) -> {
            if (!others.containsKey(id) && !unread.contains(other)) {
                problems.error(
                        paths.getOrDefault(code, Map.of()).getOrDefault(id, "glossary"),
                        term.line(),
                        "The term \"" + id + "\" has no entry in the language " + other + ".",
                        "Add it to the file of that language, or delete it here.");
            }
        })));
    }
}
