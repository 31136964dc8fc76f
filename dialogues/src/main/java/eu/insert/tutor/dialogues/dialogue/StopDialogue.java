package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.Map;
import java.util.Optional;

/** The tutor stops writing by itself until it is asked to. */
final class StopDialogue implements Dialogue<StopDialogue.At> {
    static final String ID = "stop";

    private static final Button REMIND = Button.of("remind", "stop.remind-me");
    private static final Button MENU = Button.of("menu", "engine.menu");

    enum At {
        OPENING,
        STOPPED
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
        s.at(At.OPENING).onward().doing(StopDialogue::stop).goTo(At.STOPPED);
        s.at(At.STOPPED)
                .saysPhrase("stop.stopped")
                .offers(REMIND)
                .offers(MENU)
                .when(REMIND)
                .endAndOpen(SettingsDialogue.ID, scene -> Map.of(SettingsDialogue.BEGIN, "hour"))
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
    }

    /** No reminders any more. */
    static void stop(Scene scene) {
        scene.learner(l -> Reminders.armed(
                l.with(l.profile().withDailyAt(Optional.empty())),
                scene.moment().now()));
    }
}
