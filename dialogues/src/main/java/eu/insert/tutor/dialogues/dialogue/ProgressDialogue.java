package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** How far the learner has come, in one picture. */
final class ProgressDialogue implements Dialogue<ProgressDialogue.At> {
    static final String ID = "progress";

    private static final Button GO_ON = Button.of("go-on", "");
    private static final Button MENU = Button.of("menu", "engine.menu");

    enum At {
        SHOWN
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.SHOWN;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.SHOWN)
                .says(this::picture)
                .offersEach(GO_ON, this::next)
                .offers(MENU)
                .when(GO_ON)
                .onlyIf(Steps::leadsToLesson)
                .endAndOpen(LessonDialogue.ID, Steps::chosen)
                .when(GO_ON)
                .endAndOpen(ModuleQuizDialogue.ID, Steps::chosen)
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
    }

    private List<List<Offer>> next(Scene scene) {
        return Steps.offers(scene, GO_ON);
    }

    private Say picture(Scene scene) {
        Journey journey = new Journey(scene.library().course(), scene.learner());
        List<Reply.Drawing.Bar> bars = new ArrayList<>();
        StringJoiner spoken = new StringJoiner("; ");
        int done = 0;
        for (CourseModule module : scene.library().course().modules()) {
            int finished = journey.finishedIn(module);
            done += finished;
            String label =
                    module.number() + ". " + module.words().in(scene.language()).title();
            bars.add(new Reply.Drawing.Bar(label, finished, module.lessons().size(), journey.passed(module)));
            spoken.add(label + ": " + finished + "/" + module.lessons().size());
        }
        Reply.Drawing drawing = new Reply.Drawing.Bars(
                scene.label("progress.title"),
                bars,
                scene.language().rightToLeft(),
                scene.label("progress.title") + ". " + spoken);
        return Say.picture(
                drawing,
                scene.phrase(
                        "progress.words",
                        Map.of(
                                "done", done,
                                "of", scene.library().course().lessons().size(),
                                "passed",
                                        bars.stream()
                                                .filter(Reply.Drawing.Bar::passed)
                                                .count())));
    }
}
