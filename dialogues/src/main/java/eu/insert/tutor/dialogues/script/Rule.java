package eu.insert.tutor.dialogues.script;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What follows in a state when something happens.
 *
 * @param from the state
 * @param event what happens: {@code tap:BUTTON}, {@code said}, {@code shared}, {@code returned} or {@code onward}
 * @param guard must hold; rules of one event are tried in the order of the script
 * @param effect what changes
 * @param outcome where it leads
 */
public record Rule<S extends Enum<S>>(
        S from, String event, Predicate<Scene> guard, Consumer<Scene> effect, Outcome<S> outcome) {
    static final String SAID = "said";
    static final String SHARED = "shared";
    static final String RETURNED = "returned";
    static final String ONWARD = "onward";

    static String tap(String button) {
        return "tap:" + button;
    }
}
