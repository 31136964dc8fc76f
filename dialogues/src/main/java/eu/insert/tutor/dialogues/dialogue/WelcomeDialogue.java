package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.List;
import java.util.Map;

/** The first meeting: a language, what is kept and why, and what brought the person. Nothing is kept before they agree. */
final class WelcomeDialogue implements Dialogue<WelcomeDialogue.At> {
    static final String ID = "welcome";

    private static final Button SPEAK = Button.of("speak", "");
    private static final Button AGREE = Button.of("agree", "welcome.agree");
    private static final Button MORE = Button.of("more", "welcome.more");
    private static final Button NOT_NOW = Button.of("not-now", "welcome.not-now");
    private static final Button TRAINER = Button.of("trainer", "welcome.trainer");
    private static final Button IDEA = Button.of("idea", "welcome.idea");
    private static final Button LOOK = Button.of("look", "welcome.look");

    enum At {
        LANGUAGE,
        CONSENT,
        MORE,
        NOT_NOW,
        PATH
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.LANGUAGE;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.LANGUAGE)
                .says(Languages::greeting)
                .hints(scene -> "")
                .offersEach(SPEAK, this::languages)
                .when(SPEAK)
                .doing(this::speak)
                .goTo(At.CONSENT);
        s.at(At.CONSENT)
                .saysPhrase("welcome.consent")
                .hints(scene -> "welcome.yes-or-no")
                .offers(AGREE)
                .offers(MORE, NOT_NOW)
                .when(AGREE)
                .doing(this::agree)
                .goTo(At.PATH)
                .when(MORE)
                .goTo(At.MORE)
                .when(NOT_NOW)
                .goTo(At.NOT_NOW);
        s.at(At.MORE)
                .saysPhrase("privacy.what-is-kept")
                .hints(scene -> "welcome.yes-or-no")
                .offers(AGREE)
                .offers(NOT_NOW)
                .when(AGREE)
                .doing(this::agree)
                .goTo(At.PATH)
                .when(NOT_NOW)
                .goTo(At.NOT_NOW);
        s.at(At.NOT_NOW)
                .saysPhrase("welcome.some-other-time")
                .hints(scene -> "welcome.yes-or-no")
                .offers(AGREE)
                .offers(MORE)
                .when(AGREE)
                .doing(this::agree)
                .goTo(At.PATH)
                .when(MORE)
                .goTo(At.MORE);
        s.at(At.PATH)
                .saysPhrase("welcome.path")
                .offers(TRAINER)
                .offers(IDEA)
                .offers(LOOK)
                .when(TRAINER)
                .doing(scene -> choose(scene, "trainer"))
                .endAndOpen(LessonDialogue.ID, scene -> Map.of())
                .when(IDEA)
                .doing(scene -> choose(scene, "idea"))
                .endAndOpen(CanvasDialogue.ID, this::firstCanvas)
                .when(LOOK)
                .doing(scene -> choose(scene, "look"))
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
    }

    private List<List<Offer>> languages(Scene scene) {
        return Languages.offers(scene, SPEAK);
    }

    private void speak(Scene scene) {
        String code = scene.argument();
        scene.learner(l -> l.with(l.profile().withLanguage(code)));
    }

    private void agree(Scene scene) {
        scene.learner(l -> l.with(l.profile().consentedAt(scene.moment().now())));
        scene.fact(new Fact.Consented(scene.language().code()));
    }

    private static void choose(Scene scene, String path) {
        scene.learner(l -> l.with(l.profile().withPath(path)));
        scene.fact(new Fact.PathChosen(path));
    }

    private Map<String, String> firstCanvas(Scene scene) {
        return Map.of(
                CanvasDialogue.CANVAS,
                scene.library().course().modules().getFirst().canvas());
    }
}
