package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.dialogues.learner.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A dialogue made ready to be played: its script, and the machine compiled from it. */
final class Role<S extends Enum<S>> {
    private final Dialogue<S> dialogue;
    private final Map<S, Script.State<S>> states;
    private final Map<String, Script.State<S>> byName = new HashMap<>();
    private final Machine<S> machine;

    private Role(Dialogue<S> dialogue, Script<S> script) {
        this.dialogue = dialogue;
        this.states = script.states();
        states.forEach((name, state) -> byName.put(name.name(), state));
        this.machine = new Machine<>(dialogue, script);
    }

    /** Reads a dialogue's script and compiles it. */
    static <S extends Enum<S>> Role<S> of(Dialogue<S> dialogue) {
        Class<S> type = dialogue.first().getDeclaringClass();
        Script<S> script = new Script<>(type);
        dialogue.script(script);
        for (S state : type.getEnumConstants()) {
            if (!script.states().containsKey(state)) {
                throw new IllegalStateException(
                        "Dialogue \"" + dialogue.id() + "\" has a state " + state + " that its script never writes");
            }
        }
        return new Role<>(dialogue, script);
    }

    Dialogue<S> dialogue() {
        return dialogue;
    }

    Map<S, Script.State<S>> states() {
        return states;
    }

    String first() {
        return dialogue.first().name();
    }

    /** The state in which a frame stands; empty where the program no longer has it. */
    Optional<Script.State<S>> at(Frame frame) {
        return Optional.ofNullable(byName.get(frame.state()));
    }

    /** Whether nothing is left to go on with in the frame's state. */
    boolean isOver(Frame frame) {
        return at(frame).map(state -> dialogue.isOver(state.name())).orElse(true);
    }

    /** Fires an event in the frame's state. */
    Optional<Rule<S>> fire(Frame frame, String event, Scene scene) {
        return machine.fire(at(frame).orElseThrow().name(), event, scene);
    }
}
