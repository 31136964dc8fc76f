package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Course;
import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Quiz;
import eu.insert.tutor.content.Translated;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code courses/NAME/course.yaml} and all that it names. */
final class CourseFiles {
    private final Fields course;
    private final String folder;
    private final Siblings siblings;
    private final List<Language> languages;
    private final Set<String> canvases;
    private final Known known;
    private final Problems problems;

    private CourseFiles(
            Fields course,
            Siblings siblings,
            List<Language> languages,
            Set<String> canvases,
            Known known,
            Problems problems) {
        this.course = course;
        this.folder = course.path().substring(0, course.path().lastIndexOf('/'));
        this.siblings = siblings;
        this.languages = languages;
        this.canvases = canvases;
        this.known = known;
        this.problems = problems;
    }

    /** Titles and aims of the course and of its modules in one language. */
    private record Words(Course.Words course, Map<String, CourseModule.Words> modules) {}

    static Optional<Course> read(
            List<SourceText> files, List<Language> languages, Set<String> canvases, Known known, Problems problems) {
        List<SourceText> courses = files.stream()
                .filter(f -> f.path().matches("courses/[^/]+/course\\.yaml"))
                .toList();
        if (courses.size() != 1) {
            problems.error(
                    courses.isEmpty()
                            ? "courses/NAME/course.yaml"
                            : courses.getLast().path(),
                    0,
                    courses.isEmpty() ? "The file is missing." : "There is another course already.",
                    "The library has one course; write all modules into its course.yaml.");
            return Optional.empty();
        }
        return Fields.of(courses.getFirst(), problems)
                .map(fields -> new CourseFiles(
                                fields, new Siblings(files, languages, problems), languages, canvases, known, problems)
                        .read());
    }

    private Course read() {
        String id = course.need("id");
        Ids.wellFormed("course", id, course.path(), course.line("id"), problems);
        int pass = course.number("pass", 1, 100);
        List<Fields> entries = course.list("modules");
        if (entries.isEmpty()) {
            course.error(course.line("modules"), "The course has no modules.", "Add one to \"modules\".");
        }
        Ids moduleIds = new Ids();
        Ids lessonIds = new Ids();
        List<String> ids = new ArrayList<>();
        Set<String> folders = new LinkedHashSet<>();
        for (Fields entry : entries) {
            String module = entry.need("id");
            moduleIds.take("module", module, course.path(), entry.line("id"), problems);
            ids.add(module);
            folders.add(entry.text("folder").orElse(""));
            for (Located<String> lesson : entry.texts("lessons")) {
                lessonIds.take("lesson", lesson.it(), course.path(), lesson.line(), problems);
            }
        }
        Map<String, Words> words = siblings.read(
                folder + "/course.yaml", f -> Fields.of(f, problems).map(w -> words(w, ids)));
        List<CourseModule> modules = new ArrayList<>();
        for (Fields entry : entries) {
            if (!plainName("folder", entry)) {
                continue;
            }
            modules.add(new ModuleFiles(folder, entry, siblings, canvases, known, problems)
                    .read(modules.size() + 1, moduleWords(words, entry.need("id"))));
            entry.done();
        }
        Quiz finalTest = finalTest(modules);
        course.done();
        unlisted(folders);
        return new Course(id, pass, modules, finalTest, courseWords(words));
    }

    private Words words(Fields fields, List<String> ids) {
        Course.Words words = new Course.Words(fields.need("title"), fields.need("about"));
        Map<String, CourseModule.Words> modules = new LinkedHashMap<>();
        fields.needMap("modules").ifPresent(all -> {
            for (String id : ids) {
                all.needMap(id).ifPresent(m -> {
                    modules.put(id, new CourseModule.Words(m.need("title"), m.need("aim")));
                    m.done();
                });
            }
        });
        fields.done();
        return new Words(words, modules);
    }

    private Translated<Course.Words> courseWords(Map<String, Words> words) {
        Map<String, Course.Words> byLanguage = new HashMap<>();
        words.forEach((code, w) -> byLanguage.put(code, w.course()));
        return new Translated<>(byLanguage);
    }

    private static Translated<CourseModule.Words> moduleWords(Map<String, Words> words, String id) {
        Map<String, CourseModule.Words> byLanguage = new HashMap<>();
        words.forEach((code, w) -> Optional.ofNullable(w.modules().get(id)).ifPresent(m -> byLanguage.put(code, m)));
        return new Translated<>(byLanguage);
    }

    /** A course whose last modules are still being written has no final test yet: it asks nothing. */
    private Quiz finalTest(List<CourseModule> modules) {
        Optional<Fields> last = course.map("final");
        if (last.isEmpty() || !plainName("file", last.get())) {
            Map<String, List<Question>> nothing = new HashMap<>();
            languages.forEach(l -> nothing.put(l.code(), List.of()));
            return new Quiz("final", 0, new Translated<>(nothing));
        }
        Set<String> lessons = new LinkedHashSet<>();
        modules.forEach(m -> m.lessons().forEach(l -> lessons.add(l.id())));
        Quiz quiz = new QuizSiblings(siblings, known, problems)
                .read(folder + "/" + last.get().need("file") + ".md", last.get().number("ask", 1, 60), lessons);
        last.get().done();
        return quiz;
    }

    /** Names in course.yaml become paths: they must not lead out of the course's folder. */
    private static boolean plainName(String key, Fields entry) {
        String name = entry.need(key);
        boolean plain = Ids.isWellFormed(name);
        if (!plain && !name.isEmpty()) {
            entry.error(
                    entry.line(key),
                    "The " + key + " \"" + name + "\" is no plain name.",
                    "Use small Latin letters, digits and hyphens; it lies beside course.yaml.");
        }
        return plain;
    }

    /** A folder that is written and not yet named is worth a word: somebody forgot six lines. */
    private void unlisted(Set<String> listed) {
        siblings.all().stream()
                .filter(s -> s.startsWith(folder + "/"))
                .map(s -> s.substring(folder.length() + 1))
                .filter(s -> s.contains("/"))
                .map(s -> s.substring(0, s.indexOf('/')))
                .distinct()
                .filter(f -> !listed.contains(f))
                .forEach(f -> problems.warning(
                        folder + "/" + f,
                        0,
                        "The folder is no module of the course; nothing in it was read.",
                        "Add the module to " + course.path() + "."));
    }
}
