package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Leaflet;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.content.LessonText;
import eu.insert.tutor.content.Quiz;
import eu.insert.tutor.content.Translated;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a module: its lessons in the order of course.yaml, its quiz, its session plan and its hand-out. */
final class ModuleFiles {
    private static final Set<String> NO_LESSONS = Set.of("quiz.md", "plan.md", "handout.md");
    private static final int FEWEST_KINDS = 5;

    private final Fields entry;
    private final String folder;
    private final Siblings siblings;
    private final Set<String> canvases;
    private final Known known;
    private final Problems problems;

    ModuleFiles(
            String courseFolder,
            Fields entry,
            Siblings siblings,
            Set<String> canvases,
            Known known,
            Problems problems) {
        this.entry = entry;
        this.folder = courseFolder + "/" + entry.need("folder");
        this.siblings = siblings;
        this.canvases = canvases;
        this.known = known;
        this.problems = problems;
    }

    CourseModule read(int number, Translated<CourseModule.Words> words) {
        String id = entry.need("id");
        String canvas = entry.need("canvas");
        if (!canvas.isEmpty() && !canvases.contains(canvas)) {
            entry.error(
                    entry.line("canvas"),
                    "There is no canvas \"" + canvas + "\".",
                    Ids.didYouMean(canvas, canvases) + " Canvases are in canvases/.");
        }
        List<Lesson> lessons = lessons(id, number);
        Set<String> ids = new LinkedHashSet<>();
        lessons.forEach(l -> ids.add(l.id()));
        int ask = entry.needMap("quiz")
                .map(q -> {
                    int asked = q.number("ask", 1, 40);
                    q.done();
                    return asked;
                })
                .orElse(1);
        Quiz quiz = new QuizSiblings(siblings, known, problems).read(folder + "/quiz.md", ask, ids);
        kinds(id, lessons, quiz);
        return new CourseModule(id, number, canvas, lessons, quiz, words, leaflet("plan"), leaflet("handout"));
    }

    /** The same kind again and again teaches to tap, not to think. */
    private void kinds(String module, List<Lesson> lessons, Quiz quiz) {
        Set<String> used = new TreeSet<>();
        quiz.bank().byLanguage().values().forEach(bank -> bank.forEach(q -> used.add(SameStructure.kind(q))));
        for (Lesson lesson : lessons) {
            lesson.text()
                    .byLanguage()
                    .values()
                    .forEach(text -> text.questions().forEach(q -> used.add(SameStructure.kind(q))));
        }
        if (!used.isEmpty() && used.size() < FEWEST_KINDS) {
            Set<String> unused = new TreeSet<>(SameStructure.KINDS);
            unused.removeAll(used);
            entry.error(
                    entry.line("id"),
                    "The module \"" + module + "\" uses " + used.size() + " kinds of question: "
                            + String.join(", ", used) + ".",
                    "Use " + FEWEST_KINDS + " at least; there are also " + String.join(", ", unused) + ".");
        }
    }

    private List<Lesson> lessons(String module, int number) {
        Map<String, Map<String, LessonDraft>> drafts = drafts();
        List<Located<String>> order = entry.texts("lessons");
        if (order.isEmpty()) {
            entry.error(entry.line("lessons"), "The module \"" + module + "\" has no lessons.", "List their ids.");
        }
        List<Lesson> lessons = new ArrayList<>();
        for (Located<String> id : order) {
            Map<String, LessonDraft> languageDrafts = drafts.remove(id.it());
            if (languageDrafts == null) {
                entry.error(
                        id.line(),
                        "No file in " + folder + " has the lesson id \"" + id.it() + "\".",
                        Ids.didYouMean(id.it(), drafts.keySet()));
            } else {
                lessons.add(lesson(languageDrafts, module, number + "." + (lessons.size() + 1)));
            }
        }
        drafts.forEach((id, left) -> problems.error(
                left.values().iterator().next().path(),
                0,
                "The lesson \"" + id + "\" is not in course.yaml.",
                "Add its id to the lessons of the module \"" + module + "\"."));
        return lessons;
    }

    /** Lessons of the folder by id, then by language. */
    private Map<String, Map<String, LessonDraft>> drafts() {
        Map<String, Map<String, LessonDraft>> drafts = new LinkedHashMap<>();
        for (String stem : siblings.in(folder)) {
            if (NO_LESSONS.contains(stem.substring(folder.length() + 1)) || !stem.endsWith(".md")) {
                continue;
            }
            Map<String, LessonDraft> read = siblings.read(
                    stem, f -> MarkdownFile.of(f, problems).map(m -> LessonFile.read(m, known, problems)));
            if (read.isEmpty()) {
                continue;
            }
            LessonDraft first = read.values().iterator().next();
            read.values().stream()
                    .filter(d -> !d.equals(first))
                    .forEach(d -> new SameStructure(d.path(), first.path(), problems).lessons(d, first));
            if (drafts.putIfAbsent(first.id(), read) != null) {
                problems.error(
                        first.path(), 0, "The lesson id \"" + first.id() + "\" is there twice.", "Give it another id.");
            }
        }
        return drafts;
    }

    private Lesson lesson(Map<String, LessonDraft> drafts, String module, String number) {
        LessonDraft first = drafts.values().iterator().next();
        Map<String, LessonText> texts = new HashMap<>();
        drafts.forEach((code, draft) -> texts.put(code, draft.text()));
        return new Lesson(first.id(), number, module, first.minutes(), first.competences(), new Translated<>(texts));
    }

    private Translated<Leaflet> leaflet(String name) {
        Map<String, Leaflet> leaflets = siblings.read(
                folder + "/" + name + ".md",
                f -> MarkdownFile.of(f, problems).map(m -> LeafletFile.read(m, known, problems)));
        Optional<String> id = leaflets.values().stream().map(Leaflet::id).findFirst();
        leaflets.forEach((code, leaflet) -> {
            if (!leaflet.id().equals(id.orElse(""))) {
                problems.error(
                        folder + "/" + name + "." + code + ".md",
                        0,
                        "The page has the id " + leaflet.id() + ", in another language: " + id.orElse("") + ".",
                        "Mend one of the two so that both agree.");
            }
        });
        return new Translated<>(leaflets);
    }
}
