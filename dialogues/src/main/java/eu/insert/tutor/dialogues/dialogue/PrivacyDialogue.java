package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.Profile;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.List;
import java.util.Map;

/** What is kept of a learner: shown, taken home as a file, or erased. */
final class PrivacyDialogue implements Dialogue<PrivacyDialogue.At> {
    static final String ID = "privacy";

    private static final Button SHOW = Button.of("show", "privacy.show");
    private static final Button EXPORT = Button.of("export", "privacy.export");
    private static final Button ERASE = Button.of("erase", "privacy.erase");
    private static final Button REALLY = Button.of("really", "privacy.really");
    private static final Button KEEP = Button.of("keep", "privacy.keep");
    private static final Button DONE = Button.of("done", "privacy.done");

    enum At {
        OVERVIEW,
        SHOWN,
        EXPORTED,
        SURE
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.OVERVIEW;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.OVERVIEW)
                .saysPhrase("privacy.what-is-kept")
                .offers(SHOW, EXPORT)
                .offers(ERASE)
                .offers(DONE)
                .when(SHOW)
                .goTo(At.SHOWN)
                .when(EXPORT)
                .doing(this::export)
                .goTo(At.EXPORTED)
                .when(ERASE)
                .goTo(At.SURE)
                .when(DONE)
                .end();
        s.at(At.SHOWN)
                .says(this::shown)
                .offers(EXPORT, ERASE)
                .offers(DONE)
                .when(EXPORT)
                .doing(this::export)
                .goTo(At.EXPORTED)
                .when(ERASE)
                .goTo(At.SURE)
                .when(DONE)
                .end();
        s.at(At.EXPORTED)
                .saysPhrase("privacy.exported")
                .offers(ERASE, DONE)
                .when(ERASE)
                .goTo(At.SURE)
                .when(DONE)
                .end();
        s.at(At.SURE)
                .saysPhrase("privacy.sure")
                .offers(KEEP)
                .offers(REALLY)
                .when(KEEP)
                .end()
                .when(REALLY)
                .doing(this::erase)
                .end();
    }

    private Say shown(Scene scene) {
        Learner learner = scene.learner();
        Profile profile = learner.profile();
        long blocks = learner.canvases().values().stream().mapToLong(Map::size).sum();
        return Say.words(Rich.paragraphs(
                scene.phrase(
                        "privacy.you-told-me",
                        Map.of(
                                "name", profile.name().orElse("–"),
                                "language", scene.language().name(),
                                "zone", Zones.city(profile.zone(), scene.language()))),
                scene.phrase(
                        "privacy.you-did", Map.of("results", learner.scores().size(), "blocks", blocks))));
    }

    private void export(Scene scene) {
        scene.send(new Reply.Document(
                "insert-tutor.json",
                "application/json",
                Export.json(scene.learner()),
                scene.phrase("privacy.your-file"),
                List.of()));
    }

    private void erase(Scene scene) {
        scene.fact(new Fact.Erased());
        scene.erase();
        scene.say(scene.phrase("privacy.erased"));
    }
}
