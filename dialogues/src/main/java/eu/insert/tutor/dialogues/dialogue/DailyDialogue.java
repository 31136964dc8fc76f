package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.List;
import java.util.Map;

/** Today's lesson: offered each day at the learner's hour, or when asked for. */
final class DailyDialogue implements Dialogue<DailyDialogue.At> {
    static final String ID = "daily";

    /** Set where the learner has been silent for so long that the tutor asks whether to go on. */
    static final String SILENT = "silent";

    private static final Button START = Button.of("start", "");
    private static final Button NOT_TODAY = Button.of("not-today", "daily.not-today");
    private static final Button PAUSE = Button.of("pause", "daily.pause");
    private static final Button REMIND = Button.of("remind", "daily.remind-me");
    private static final Button YES = Button.of("yes", "daily.go-on");
    private static final Button NO = Button.of("no", "daily.no-more");
    private static final Button MENU = Button.of("menu", "engine.menu");

    enum At {
        OPENING,
        TODAY,
        SHALL_I,
        ENOUGH
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.OPENING;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.OPENING)
                .onward()
                .onlyIf(scene -> scene.variable(SILENT).isPresent())
                .goTo(At.SHALL_I)
                .onward()
                .goTo(At.TODAY);
        s.at(At.TODAY)
                .says(this::today)
                .offersEach(START, this::next)
                .offers(NOT_TODAY, PAUSE.onlyIf(this::reminded), REMIND.unless(this::reminded))
                .offers(MENU.onlyIf(this::allDone))
                .when(START)
                .onlyIf(Steps::leadsToLesson)
                .endAndOpen(LessonDialogue.ID, Steps::chosen)
                .when(START)
                .endAndOpen(ModuleQuizDialogue.ID, Steps::chosen)
                .when(NOT_TODAY)
                .goTo(At.ENOUGH)
                .when(PAUSE)
                .doing(StopDialogue::stop)
                .endAndOpen(StopDialogue.ID, scene -> Map.of())
                .when(REMIND)
                .endAndOpen(SettingsDialogue.ID, scene -> Map.of(SettingsDialogue.BEGIN, "hour"))
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
        s.at(At.SHALL_I)
                .saysPhrase("daily.shall-i-go-on")
                .offers(YES)
                .offers(NO)
                .when(YES)
                .goTo(At.TODAY)
                .when(NO)
                .doing(StopDialogue::stop)
                .endAndOpen(StopDialogue.ID, scene -> Map.of());
        s.at(At.ENOUGH)
                .saysPhrase("daily.see-you")
                .offers(MENU)
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
    }

    private List<List<Offer>> next(Scene scene) {
        return Steps.offers(scene, START);
    }

    private boolean allDone(Scene scene) {
        return next(scene).isEmpty();
    }

    private boolean reminded(Scene scene) {
        return scene.learner().profile().dailyAt().isPresent();
    }

    private Say today(Scene scene) {
        String name = scene.learner().profile().name().orElse("");
        Rich words = switch (new Journey(scene.library().course(), scene.learner()).next()) {
            case Journey.Step.ToLesson to -> {
                Lesson lesson = to.lesson();
                yield scene.phrase(
                        "daily.lesson",
                        Map.of(
                                "name",
                                name,
                                "name_given",
                                name.isEmpty() ? "no" : "yes",
                                "number",
                                lesson.number(),
                                "title",
                                lesson.text().in(scene.language()).title(),
                                "minutes",
                                lesson.minutes()));
            }
            case Journey.Step.ToQuiz to ->
                scene.phrase(
                        "daily.quiz",
                        Map.of(
                                "name",
                                name,
                                "name_given",
                                name.isEmpty() ? "no" : "yes",
                                "module",
                                to.module().number(),
                                "ask",
                                to.module().quiz().ask()));
            case Journey.Step.ToFinal to ->
                scene.phrase("daily.final", Map.of("name", name, "name_given", name.isEmpty() ? "no" : "yes"));
            case Journey.Step.Done done ->
                scene.phrase("daily.all-done", Map.of("name", name, "name_given", name.isEmpty() ? "no" : "yes"));
        };
        return Say.words(words);
    }
}
