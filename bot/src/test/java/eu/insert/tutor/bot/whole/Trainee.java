package eu.insert.tutor.bot.whole;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.Canvas;
import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.sample.Pupil;
import java.util.List;
import java.util.Optional;

/** A trainer who takes the course as the tutor offers it, from what is on the screen alone. */
final class Trainee {
    private static final int MOST_STEPS = 600;

    private final Library library;
    private final Language language;
    private final Pupil pupil;
    private final Screen screen;

    Trainee(Library library, String code, Screen screen) {
        this.library = library;
        this.language = library.language(code).orElseThrow();
        this.pupil = new Pupil(library, code);
        this.screen = screen;
    }

    /** From the first word to the first card of the first lesson. */
    void arrives() {
        screen.say("/start");
        screen.tap(language.name());
        screen.tap(label("welcome.agree"));
        screen.tap(label("welcome.trainer"));
        assertThat(screen.text())
                .as(screen.talk())
                .contains(firstModule().lessons().getFirst().number());
    }

    /** One step: answers what is asked, or takes the first thing that is offered. */
    void goesOn() {
        List<String> labels = screen.labels();
        assertThat(labels).as("Nothing can be tapped:\n" + screen.talk()).isNotEmpty();
        Optional<Pupil.Deed> deed = pupil.answer(screen.text(), labels);
        switch (deed.orElseGet(() -> new Pupil.Deed.Tap(labels.getFirst()))) {
            case Pupil.Deed.Tap tap -> screen.tap(tap.label());
            case Pupil.Deed.Say say -> screen.say(say.text());
        }
    }

    /** Through all lessons and the quiz of the first module, to the first block of its canvas. */
    void takesTheFirstModule() {
        Canvas canvas = canvas();
        String ask = canvas.block(canvas.blocks().getFirst(), language).ask().plainText();
        for (int step = 0; step < MOST_STEPS && !screen.text().contains(ask); step++) {
            goesOn();
        }
        assertThat(screen.text()).as(screen.talk()).contains(ask);
    }

    /** Writes into the first block; the answer quotes what was written. */
    void fillsTheFirstBlock(String words) {
        screen.say(words);
        assertThat(screen.talk()).contains(words.startsWith("/") ? words : "> " + words);
        assertThat(screen.text()).as(screen.talk()).containsAnyOf("“" + words, "«" + words);
    }

    private Canvas canvas() {
        return Optional.ofNullable(library.canvases().get(firstModule().canvas()))
                .orElseThrow();
    }

    private CourseModule firstModule() {
        return library.course().modules().getFirst();
    }

    private String label(String key) {
        return library.phrases().in(language).label(key);
    }
}
