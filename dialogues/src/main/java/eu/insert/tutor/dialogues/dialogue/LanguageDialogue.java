package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;

/** Changes the language, in the middle of whatever else is going on. */
final class LanguageDialogue implements Dialogue<LanguageDialogue.At> {
    static final String ID = "language";

    private static final Button SPEAK = Button.of("speak", "");

    enum At {
        CHOOSE
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.CHOOSE;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.CHOOSE)
                .saysPhrase("languages.which")
                .offersEach(SPEAK, scene -> Languages.offers(scene, SPEAK))
                .when(SPEAK)
                .doing(this::speak)
                .end();
    }

    private void speak(Scene scene) {
        String code = scene.argument();
        scene.learner(l -> l.with(l.profile().withLanguage(code)));
        scene.say(scene.phrase("languages.changed"));
    }
}
