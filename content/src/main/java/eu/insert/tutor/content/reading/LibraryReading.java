package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Course;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.Term;
import eu.insert.tutor.content.Translated;
import eu.insert.tutor.content.canvas.CanvasFiles;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One reading of all files, in the order in which they lean on one another: languages, glossary and competences, then
 * canvases, then the course.
 */
public final class LibraryReading {
    private final ContentFiles files;
    private final Problems problems;

    /** Prepares a reading that reports into {@code problems}. */
    public LibraryReading(ContentFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The library. It is whole only where no error was reported; empty where nothing could be made of the files. */
    public Optional<Library> read() {
        List<SourceText> texts = files.byPath().entrySet().stream()
                .filter(f -> f.getKey().endsWith(".yaml") || f.getKey().endsWith(".md"))
                .flatMap(f -> SourceText.of(f.getKey(), f.getValue(), problems).stream())
                .toList();
        List<SourceText> yaml =
                texts.stream().filter(t -> t.path().endsWith(".yaml")).toList();
        Map<Language, Phrases> phrases = PhraseFiles.read(yaml, problems);
        if (phrases.isEmpty()) {
            problems.error("phrases", 0, "The tutor speaks no language.", "Add phrases/en.yaml.");
            return Optional.empty();
        }
        List<Language> languages = List.copyOf(phrases.keySet());
        Map<String, Map<String, Term>> glossary = GlossaryFiles.read(yaml, languages, problems);
        Set<String> competences = CompetenceFiles.read(yaml, languages, problems);
        Map<String, byte[]> pictures = PictureFiles.read(files.byPath(), problems);
        Known known = new Known(
                glossary.getOrDefault(languages.getFirst().code(), Map.of()).keySet(),
                competences,
                files.byPath().keySet());
        Map<String, Canvas> canvases = CanvasFiles.read(
                yaml,
                languages,
                (path, text) -> new RichText(path, known, problems).of(MarkdownFile.parse(text.it(), text.line() - 1)),
                problems);
        Optional<Course> course = CourseFiles.read(texts, languages, canvases.keySet(), known, problems);
        Map<String, Phrases> byCode = new TreeMap<>();
        phrases.forEach((language, words) -> byCode.put(language.code(), words));
        return course.map(c -> new Library(
                version(),
                languages,
                c,
                new LinkedHashMap<>(canvases),
                new Translated<>(byCode),
                new Translated<>(glossary),
                pictures));
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.byPath().forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
