package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.List;

/** Choosing a language: every language speaks for itself. */
final class Languages {
    private Languages() {}

    /** A greeting in every language, because nobody knows yet which one is meant. */
    static Say greeting(Scene scene) {
        return Say.words(Rich.paragraphs(scene.library().languages().stream()
                .map(l -> scene.library().phrases().in(l).say("welcome.hello"))
                .toList()));
    }

    /** Every language by its own name, two in a row. */
    static List<List<Offer>> offers(Scene scene, Button button) {
        List<Offer> all = scene.library().languages().stream()
                .map(l -> button.with(l.code(), l.name()))
                .toList();
        return Rows.of(2, all);
    }
}
