package eu.insert.tutor.dialogues.script;

import java.util.List;
import java.util.function.Predicate;

/**
 * A choice that a script offers.
 *
 * @param id told back when it is tapped; unique in its dialogue, letters and hyphens
 * @param phrase key of its label
 * @param shown when it is offered at all
 */
public record Button(String id, String phrase, Predicate<Scene> shown) {
    /** A button that is always offered. */
    public static Button of(String id, String phrase) {
        return new Button(id, phrase, scene -> true);
    }

    /** The same, offered only when this holds too. */
    public Button onlyIf(Predicate<Scene> condition) {
        return new Button(id, phrase, shown.and(condition));
    }

    /** The same, offered only when this does not hold. */
    public Button unless(Predicate<Scene> condition) {
        return onlyIf(condition.negate());
    }

    /** The offer of this button in this scene. */
    public Offer offer(Scene scene) {
        return new Offer(id, "", scene.label(phrase));
    }

    /** One of many offers of this button, told apart by the argument and labelled by hand. */
    public Offer with(String argument, String label) {
        return new Offer(id, argument, label);
    }

    /** A row of its own for this offer. */
    public static List<List<Offer>> column(List<Offer> offers) {
        return offers.stream().map(List::of).toList();
    }
}
