package eu.insert.tutor.dialogues.script;

import java.util.Map;
import java.util.function.Function;

/** Where a rule of a script leads. */
public sealed interface Outcome<S extends Enum<S>> {
    /** On to a state, which speaks. */
    record GoTo<S extends Enum<S>>(S state) implements Outcome<S> {}

    /** Nowhere: the state speaks again in place, and the same buttons stay valid. */
    record Stay<S extends Enum<S>>() implements Outcome<S> {}

    /** The dialogue is over; the caller gets the result. */
    record End<S extends Enum<S>>(Function<Scene, Map<String, String>> result) implements Outcome<S> {}

    /** Another talk comes to the front; this one waits where it is. */
    record Open<S extends Enum<S>>(String dialogue, Function<Scene, Map<String, String>> variables)
            implements Outcome<S> {}

    /** The dialogue is over, and another talk comes to the front. */
    record EndAndOpen<S extends Enum<S>>(String dialogue, Function<Scene, Map<String, String>> variables)
            implements Outcome<S> {}
}
