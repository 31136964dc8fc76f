package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.dialogues.learner.Learner;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How people come into talks other than by a script: by command, by a due moment, for the first time. */
public interface Doors {
    /** The dialogue that people are in when they are in no other. */
    String home();

    /** The dialogue that asks for consent: no other opens before it was given. */
    String entrance();

    /**
     * The talk that a command opens; empty where there is no such command.
     *
     * @param name without the slash
     * @param argument what stood behind it; may be empty
     */
    Optional<Opening> command(String name, String argument, Learner learner);

    /** The learner as they do something again: what had been put to rest in their silence is set once more. */
    Learner awake(Learner learner, Instant now);

    /**
     * What happens when something falls due. The due moment itself has been taken off the learner.
     *
     * @param kind as in {@link eu.insert.tutor.dialogues.learner.Learner#dues()}
     */
    Fallen due(String kind, Learner learner, Instant now);

    /**
     * What happens when something falls due.
     *
     * @param learner with the next due moment set, where there is one
     * @param opening the talk that opens; empty where nothing is to be said
     */
    record Fallen(Learner learner, Optional<Opening> opening) {}

    /**
     * A talk to open.
     *
     * @param variables given to it
     * @param anew whether it begins anew where it is already open; otherwise it goes on if it is about the same
     */
    record Opening(String dialogue, Map<String, String> variables, boolean anew) {
        public Opening {
            variables = Map.copyOf(variables);
        }
    }
}
