package eu.insert.tutor.dialogues.script;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.dialogues.sample.Pupil;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold in every dialogue, wherever one goes. */
class WalkTest {
    private static final Language ENGLISH = SmallLibrary.whole().language("en").orElseThrow();

    /** Phrases that channels and delivery say by themselves, or that need content that changed meanwhile. */
    private static final List<String> ELSEWHERE = List.of(
            "page.", "about.", "command.", "engine.broken", "engine.slow-down", "engine.changed", "help.no-such-term");

    private static final Walk WALK = new Walk(SmallLibrary.whole());

    @BeforeAll
    static void walks() {
        WALK.asSomebodyNew();
        WALK.asSomebodyWho(Pupil.beforeTheFirstQuiz(SmallLibrary.whole(), "en"));
        WALK.asSomebodyWho(Pupil.beforeTheFinalTest(SmallLibrary.whole(), "en"));
        WALK.asSomebodyWho(Pupil.afterTheCourse(SmallLibrary.whole(), "en"));
        System.out.println("The walk took " + WALK.turns() + " turns through " + WALK.places() + " places.");
    }

    @Test
    void every_choice_leads_on_and_every_promise_is_kept_everywhere() {
        assertThat(WALK.faults().stream().limit(10)).isEmpty();
    }

    @Test
    void every_state_of_every_dialogue_is_reached() {
        assertThat(WALK.neverReached()).isEmpty();
    }

    @Test
    void every_rule_of_every_dialogue_is_used() {
        assertThat(WALK.neverFired()).isEmpty();
    }

    @Test
    void every_phrase_of_the_tutor_is_said_somewhere() {
        List<String> silent = SmallLibrary.whole().phrases().in(ENGLISH).keys().stream()
                .filter(key -> ELSEWHERE.stream().noneMatch(key::startsWith))
                .filter(key -> !WALK.said().contains(key))
                .sorted()
                .toList();
        assertThat(silent).isEmpty();
    }
}
