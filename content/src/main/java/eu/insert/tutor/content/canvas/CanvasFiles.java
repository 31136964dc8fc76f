package eu.insert.tutor.content.canvas;

import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import eu.insert.tutor.content.words.Dialect;
import eu.insert.tutor.content.words.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads {@code canvases/NAME.yaml} with its words in {@code canvases/NAME.CODE.yaml}. */
public final class CanvasFiles {
    /** A block has to fit into one message with its heading, its hint and what was written before. */
    private static final int LONGEST = 1200;

    private final List<SourceText> files;
    private final List<Language> languages;
    private final BiFunction<String, Located<String>, Rich> markdown;
    private final Problems problems;

    private CanvasFiles(
            List<SourceText> files,
            List<Language> languages,
            BiFunction<String, Located<String>, Rich> markdown,
            Problems problems) {
        this.files = files;
        this.languages = languages;
        this.markdown = markdown;
        this.problems = problems;
    }

    /**
     * All canvases by id.
     *
     * @param markdown makes rich text of Markdown at a path and line
     */
    public static Map<String, Canvas> read(
            List<SourceText> files,
            List<Language> languages,
            BiFunction<String, Located<String>, Rich> markdown,
            Problems problems) {
        CanvasFiles reading = new CanvasFiles(files, languages, markdown, problems);
        Map<String, Canvas> canvases = new LinkedHashMap<>();
        files.stream()
                .filter(f -> f.path().matches("canvases/[a-z0-9-]+\\.yaml"))
                .forEach(f -> reading.canvas(f).ifPresent(c -> {
                    if (canvases.putIfAbsent(c.id(), c) != null) {
                        problems.error(f.path(), 0, "The canvas \"" + c.id() + "\" is there twice.", "Rename one.");
                    }
                }));
        return canvases;
    }

    private Optional<Canvas> canvas(SourceText file) {
        return Fields.of(file, problems).map(fields -> {
            String id = fields.need("id");
            if (!file.path().equals("canvases/" + id + ".yaml")) {
                fields.error(
                        fields.line("id"),
                        "The canvas \"" + id + "\" lies in " + file.path() + ".",
                        "Give file and id the same name.");
            }
            List<Fields> entries = fields.list("blocks");
            Set<String> blocks = new LinkedHashSet<>();
            entries.forEach(e -> {
                if (!blocks.add(e.need("id"))) {
                    e.error(e.line(), "The block \"" + e.need("id") + "\" is there twice.", "Rename one.");
                }
            });
            Map<String, CanvasWords> words = new LinkedHashMap<>();
            languages.forEach(l -> words(id, l, blocks).ifPresent(w -> words.put(l.code(), w)));
            Set<String> lists = lists(words);
            words.forEach((code, w) -> sameLists(id, code, w, lists));
            Map<String, List<Rule>> strong = new HashMap<>();
            Map<String, List<Rule>> weak = new HashMap<>();
            for (Fields entry : entries) {
                String block = entry.need("id");
                strong.put(block, rules(entry, "strong", block, blocks, lists));
                weak.put(block, rules(entry, "weak", block, blocks, lists));
                entry.done();
            }
            List<Rule> checks = new ArrayList<>();
            for (Fields check : fields.list("checks")) {
                checks.add(rule(check, check.need("block"), blocks, lists));
            }
            fields.done();
            Set<String> spoken = new LinkedHashSet<>(List.of(WrittenCanvas.FINE, WrittenCanvas.NOTED));
            strong.values().forEach(rules -> rules.forEach(r -> spoken.add(r.id())));
            weak.values().forEach(rules -> rules.forEach(r -> spoken.add(r.id())));
            checks.forEach(r -> spoken.add(r.id()));
            Set<String> ownFine = blocks.stream()
                    .map(b -> WrittenCanvas.FINE + "-" + b)
                    .filter(f ->
                            words.values().stream().anyMatch(w -> w.feedback().containsKey(f)))
                    .collect(Collectors.toSet());
            spoken.addAll(ownFine);
            words.forEach((code, w) -> sayEverything(id, code, w, spoken));
            return new WrittenCanvas(id, List.copyOf(blocks), strong, weak, checks, words);
        });
    }

    private static Set<String> lists(Map<String, CanvasWords> words) {
        Set<String> lists = new LinkedHashSet<>();
        words.values().forEach(w -> lists.addAll(w.lists().keySet()));
        return lists;
    }

    private void sameLists(String id, String code, CanvasWords words, Set<String> lists) {
        for (String list : lists) {
            if (!words.lists().containsKey(list)) {
                problems.error(
                        path(id, code),
                        0,
                        "The word list \"" + list + "\" is missing.",
                        "Add it below \"words:\", with the words that people of this language write.");
            }
        }
    }

    private static String path(String id, String code) {
        return "canvases/" + id + "." + code + ".yaml";
    }

    private List<Rule> rules(Fields entry, String key, String block, Set<String> blocks, Set<String> lists) {
        return entry.list(key).stream().map(f -> rule(f, block, blocks, lists)).toList();
    }

    private static Rule rule(Fields fields, String block, Set<String> blocks, Set<String> lists) {
        if (!blocks.contains(block)) {
            fields.error(fields.line(), "There is no block \"" + block + "\".", "Blocks here: " + blocks + ".");
        }
        String id = fields.need("rule");
        Condition when =
                fields.map("when").map(w -> Condition.read(w, blocks, lists)).orElseGet(Condition.Always::new);
        fields.has("block");
        fields.text("block");
        fields.done();
        return new Rule(id, block, when);
    }

    private Optional<CanvasWords> words(String id, Language language, Set<String> blocks) {
        String path = path(id, language.code());
        Optional<SourceText> file =
                files.stream().filter(f -> f.path().equals(path)).findFirst();
        if (file.isEmpty()) {
            problems.error(path, 0, "The file is missing.", "Write the words of the canvas \"" + id + "\" into it.");
            return Optional.empty();
        }
        return Fields.of(file.get(), problems).map(fields -> {
            Canvas.Words words = new Canvas.Words(fields.need("title"), rich(fields, "about", true));
            Map<String, Canvas.BlockWords> byBlock = new LinkedHashMap<>();
            fields.needMap("blocks").ifPresent(all -> {
                for (String block : blocks) {
                    all.needMap(block).ifPresent(b -> {
                        byBlock.put(
                                block,
                                new Canvas.BlockWords(
                                        b.need("title"),
                                        rich(b, "ask", true),
                                        rich(b, "hint", false),
                                        rich(b, "example", true)));
                        b.done();
                    });
                }
                all.done();
            });
            Map<String, List<String>> lists = new LinkedHashMap<>();
            fields.map("words")
                    .ifPresent(all -> all.keys()
                            .forEach(name -> lists.put(
                                    name,
                                    all.texts(name).stream()
                                            .map(t -> Folded.text(t.it()))
                                            .toList())));
            Map<String, String> feedback = new LinkedHashMap<>();
            fields.needMap("feedback")
                    .ifPresent(all -> all.keys().forEach(rule -> {
                        String text = all.need(rule);
                        Dialect.fault(text)
                                .ifPresent(fault -> all.error(all.line(rule), fault + ".", "Mend the emphasis."));
                        feedback.put(rule, text);
                    }));
            fields.done();
            return new CanvasWords(words, byBlock, lists, feedback);
        });
    }

    private Rich rich(Fields fields, String key, boolean needed) {
        if (needed) {
            fields.need(key);
        }
        Rich text =
                fields.located(key).map(t -> markdown.apply(fields.path(), t)).orElse(Rich.EMPTY);
        if (text.length() > LONGEST) {
            fields.error(
                    fields.line(key),
                    "\"" + key + "\" has " + text.length() + " characters.",
                    "Say it in " + LONGEST + " at most.");
        }
        return text;
    }

    private void sayEverything(String id, String code, CanvasWords words, Set<String> spoken) {
        String path = path(id, code);
        for (String rule : spoken) {
            if (!words.feedback().containsKey(rule)) {
                problems.error(
                        path, 0, "Nothing is said for the rule \"" + rule + "\".", "Add it below \"feedback:\".");
            }
        }
        for (String rule : words.feedback().keySet()) {
            if (!spoken.contains(rule)) {
                problems.error(path, 0, "No rule is called \"" + rule + "\".", "Known: " + spoken + ".");
            }
        }
    }
}
