package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Leaflet;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Translated;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Home: what comes next, and everything there is. Never ends. */
final class MenuDialogue implements Dialogue<MenuDialogue.At> {
    static final String ID = "menu";

    private static final String MODULE = "module";

    private static final Button RESUME = Button.of("resume", "");
    private static final Button GO_ON = Button.of("go-on", "");
    private static final Button COURSE = Button.of("course", "menu.course");
    private static final Button CANVASES = Button.of("canvases", "menu.canvases");
    private static final Button PROGRESS = Button.of("progress", "menu.progress");
    private static final Button SETTINGS = Button.of("settings", "menu.settings");
    private static final Button HELP = Button.of("help", "engine.help");
    private static final Button CHOOSE_MODULE = Button.of("module", "");
    private static final Button CHOOSE = Button.of("choose", "");
    private static final Button PLAN = Button.of("plan", "menu.plan");
    private static final Button HANDOUT = Button.of("handout", "menu.handout");
    private static final Button UP = Button.of("up", "menu.up");

    enum At {
        HOME,
        MODULES,
        LESSONS
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.HOME;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.HOME)
                .says(this::home)
                .edits()
                .offersEach(RESUME, this::resumable)
                .offersEach(GO_ON, this::next)
                .offers(COURSE, CANVASES)
                .offers(PROGRESS, SETTINGS)
                .offers(HELP)
                .when(RESUME)
                .onlyIf(scene -> scene.argument().equals(LessonDialogue.ID))
                .open(LessonDialogue.ID)
                .when(RESUME)
                .open(ModuleQuizDialogue.ID)
                .when(GO_ON)
                .onlyIf(Steps::leadsToLesson)
                .open(LessonDialogue.ID, Steps::chosen)
                .when(GO_ON)
                .open(ModuleQuizDialogue.ID, Steps::chosen)
                .when(COURSE)
                .goTo(At.MODULES)
                .when(CANVASES)
                .open(CanvasDialogue.ID)
                .when(PROGRESS)
                .open(ProgressDialogue.ID)
                .when(SETTINGS)
                .open(SettingsDialogue.ID)
                .when(HELP)
                .open(HelpDialogue.ID);
        s.at(At.MODULES)
                .says(this::modules)
                .edits()
                .offersEach(CHOOSE_MODULE, this::moduleOffers)
                .offersEach(GO_ON, this::finalOffer)
                .offers(UP)
                .when(CHOOSE_MODULE)
                .doing(scene -> scene.set(MODULE, scene.argument()))
                .goTo(At.LESSONS)
                .when(GO_ON)
                .open(ModuleQuizDialogue.ID, Steps::chosen)
                .when(UP)
                .goTo(At.HOME);
        s.at(At.LESSONS)
                .says(this::lessons)
                .edits()
                .offersEach(CHOOSE, this::lessonOffers)
                .offers(PLAN, HANDOUT)
                .offers(UP)
                .when(CHOOSE)
                .onlyIf(Steps::leadsToLesson)
                .open(LessonDialogue.ID, Steps::chosen)
                .when(CHOOSE)
                .open(ModuleQuizDialogue.ID, Steps::chosen)
                .when(PLAN)
                .doing(scene -> print(scene, "session-plan", module(scene).plan(), "menu.plan-here"))
                .stay()
                .when(HANDOUT)
                .doing(scene -> print(scene, "hand-out", module(scene).handout(), "menu.handout-here"))
                .stay()
                .when(UP)
                .goTo(At.MODULES);
    }

    /** Who comes to the menu comes home, wherever in it they were before. */
    @Override
    public boolean isOver(At state) {
        return true;
    }

    private static Journey journey(Scene scene) {
        return new Journey(scene.library().course(), scene.learner());
    }

    private Say home(Scene scene) {
        String name = scene.learner().profile().name().orElse("");
        int done = (int) scene.library().course().lessons().stream()
                .filter(journey(scene)::finished)
                .count();
        return Say.words(scene.phrase(
                done > 0
                        ? "menu.home"
                        : Unfinished.last(scene.learner()).isPresent() ? "menu.home-begun" : "menu.home-new",
                Map.of(
                        "name",
                        name,
                        "name_given",
                        name.isEmpty() ? "no" : "yes",
                        "done",
                        done,
                        "of",
                        scene.library().course().lessons().size())));
    }

    /** The lesson or quiz left in the middle. */
    private List<List<Offer>> resumable(Scene scene) {
        return Unfinished.last(scene.learner())
                .map(frame -> List.of(List.of(RESUME.with(
                        frame.dialogue(), scene.label("menu.resume", Map.of("what", name(scene, frame)))))))
                .orElse(List.of());
    }

    private static String name(Scene scene, Frame frame) {
        if (frame.dialogue().equals(LessonDialogue.ID)) {
            return scene.library()
                    .lesson(frame.variables().getOrDefault(LessonDialogue.LESSON, ""))
                    .map(l -> Steps.lesson(scene, l))
                    .orElse("");
        }
        return QuizDialogue.module(scene, frame.variables().getOrDefault(ModuleQuizDialogue.OF, ""))
                .map(m -> Steps.quiz(scene, m))
                .orElseGet(() -> scene.label("menu.final"));
    }

    private List<List<Offer>> next(Scene scene) {
        return Unfinished.last(scene.learner()).isPresent() ? List.of() : Steps.offers(scene, GO_ON);
    }

    private Say modules(Scene scene) {
        return Say.words(scene.phrase(
                "menu.modules",
                Map.of(
                        "title",
                        scene.library().course().words().in(scene.language()).title())));
    }

    private List<List<Offer>> moduleOffers(Scene scene) {
        Journey journey = journey(scene);
        return Button.column(scene.library().course().modules().stream()
                .map(m -> CHOOSE_MODULE.with(
                        m.id(),
                        (journey.passed(m) ? "⭐ " : journey.finishedIn(m) > 0 ? "▸ " : "") + m.number() + ". "
                                + m.words().in(scene.language()).title()))
                .toList());
    }

    private List<List<Offer>> finalOffer(Scene scene) {
        return !journey(scene).hasFinal()
                ? List.of()
                : List.of(List.of(GO_ON.with(
                        "q:" + Journey.FINAL,
                        (journey(scene).passed(Journey.FINAL) ? "⭐ " : "") + scene.label("menu.final"))));
    }

    private static CourseModule module(Scene scene) {
        return scene.library()
                .module(scene.variable(MODULE, ""))
                .orElseGet(() -> scene.library().course().modules().getFirst());
    }

    private Say lessons(Scene scene) {
        CourseModule module = module(scene);
        CourseModule.Words words = module.words().in(scene.language());
        return Say.words(Rich.paragraphs(
                Rich.plain(module.number() + ". " + words.title()).bold(), Rich.plain(words.aim())));
    }

    private static void print(Scene scene, String name, Translated<Leaflet> leaflet, String caption) {
        Leaflet page = leaflet.in(scene.language());
        scene.send(new Reply.Document(
                name + "-" + module(scene).number() + "-" + scene.language().code() + ".pdf",
                Reply.Document.PDF,
                page.html(),
                scene.phrase(caption, Map.of("title", page.title())),
                List.of()));
    }

    private List<List<Offer>> lessonOffers(Scene scene) {
        CourseModule module = module(scene);
        Journey journey = journey(scene);
        List<Offer> offers = new ArrayList<>();
        module.lessons()
                .forEach(l -> offers.add(
                        CHOOSE.with("l:" + l.id(), (journey.finished(l) ? "✅ " : "") + Steps.lesson(scene, l))));
        offers.add(CHOOSE.with("q:" + module.id(), (journey.passed(module) ? "⭐ " : "") + Steps.quiz(scene, module)));
        return Button.column(offers);
    }
}
