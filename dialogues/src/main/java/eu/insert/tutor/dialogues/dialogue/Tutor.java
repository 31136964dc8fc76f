package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Stage;
import java.util.List;

/** The whole tutor: all dialogues over one library. */
public final class Tutor implements Conversation {
    /** Commands that the tutor takes, in the order in which people are shown them; each has a phrase {@code command.NAME}. */
    public static final List<String> COMMANDS =
            List.of("start", "learn", "today", "canvas", "progress", "language", "settings", "privacy", "help", "stop");

    private final Stage stage;

    /** A tutor that teaches this. */
    public Tutor(Library library) {
        this.stage = new Stage(library, dialogues(), new HouseDoors(library));
    }

    /** All dialogues, in the order in which people meet them. */
    static List<Dialogue<?>> dialogues() {
        return List.of(
                new WelcomeDialogue(),
                new MenuDialogue(),
                new LessonDialogue(),
                new QuizDialogue(),
                new ModuleQuizDialogue(),
                new CanvasDialogue(),
                new ProgressDialogue(),
                new DailyDialogue(),
                new LanguageDialogue(),
                new SettingsDialogue(),
                new PrivacyDialogue(),
                new StopDialogue(),
                new HelpDialogue());
    }

    @Override
    public Turn turn(Learner learner, Input input, Moment moment) {
        return stage.turn(learner, input, moment);
    }

    /** What plays the dialogues, for those who walk and draw them. */
    public Stage stage() {
        return stage;
    }
}
