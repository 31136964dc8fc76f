package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.script.Doors;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which command, and which due moment, opens which dialogue. */
final class HouseDoors implements Doors {
    private final Library library;

    HouseDoors(Library library) {
        this.library = library;
    }

    @Override
    public String home() {
        return MenuDialogue.ID;
    }

    @Override
    public String entrance() {
        return WelcomeDialogue.ID;
    }

    @Override
    public Optional<Opening> command(String name, String argument, Learner learner) {
        return switch (name) {
            case "start" -> anew(MenuDialogue.ID, Map.of());
            case "learn" -> Optional.of(learn(learner));
            case "today" -> anew(DailyDialogue.ID, Map.of());
            case "canvas" -> Optional.of(new Opening(CanvasDialogue.ID, canvas(argument), false));
            case "progress" -> anew(ProgressDialogue.ID, Map.of());
            case "language" -> anew(LanguageDialogue.ID, Map.of());
            case "settings" -> anew(SettingsDialogue.ID, Map.of());
            case "privacy" -> anew(PrivacyDialogue.ID, Map.of());
            case "help" ->
                anew(HelpDialogue.ID, argument.isBlank() ? Map.of() : Map.of(HelpDialogue.WORD, argument.strip()));
            case "stop" -> anew(StopDialogue.ID, Map.of());
            default -> Optional.empty();
        };
    }

    @Override
    public Learner awake(Learner learner, Instant now) {
        return learner.dues().containsKey(Reminders.DAILY) ? learner : Reminders.armed(learner, now);
    }

    @Override
    public Fallen due(String kind, Learner learner, Instant now) {
        if (!kind.equals(Reminders.DAILY) || learner.silentPushes() > Reminders.PATIENCE) {
            return new Fallen(learner, Optional.empty());
        }
        Learner armed = Reminders.armed(learner, now);
        if (!Reminders.timely(learner.profile(), now)) {
            return new Fallen(armed, Optional.empty());
        }
        Map<String, String> variables =
                learner.silentPushes() == Reminders.PATIENCE ? Map.of(DailyDialogue.SILENT, "1") : Map.of();
        return new Fallen(armed, anew(DailyDialogue.ID, variables));
    }

    /** The lesson or quiz left open last; else whatever comes next. */
    private Opening learn(Learner learner) {
        Optional<Frame> unfinished = Unfinished.last(learner);
        if (unfinished.isPresent()) {
            return new Opening(unfinished.get().dialogue(), Map.of(), false);
        }
        return switch (new Journey(library.course(), learner).next()) {
            case Journey.Step.ToLesson to ->
                new Opening(
                        LessonDialogue.ID,
                        Map.of(LessonDialogue.LESSON, to.lesson().id()),
                        false);
            case Journey.Step.ToQuiz to ->
                new Opening(ModuleQuizDialogue.ID, Map.of(ModuleQuizDialogue.OF, Journey.quizKey(to.module())), false);
            case Journey.Step.ToFinal to ->
                new Opening(ModuleQuizDialogue.ID, Map.of(ModuleQuizDialogue.OF, Journey.FINAL), false);
            case Journey.Step.Done done -> new Opening(MenuDialogue.ID, Map.of(), true);
        };
    }

    private Map<String, String> canvas(String argument) {
        return library.canvas(argument.strip())
                .map(Canvas::id)
                .map(id -> Map.of(CanvasDialogue.CANVAS, id))
                .orElse(Map.of());
    }

    private static Optional<Opening> anew(String dialogue, Map<String, String> variables) {
        return Optional.of(new Opening(dialogue, variables, true));
    }
}
