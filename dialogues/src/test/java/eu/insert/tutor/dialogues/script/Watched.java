package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.content.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A dialogue with somebody beside it who notes every rule that fires.
 *
 * @param rules as written, in the order of the script
 */
record Watched<S extends Enum<S>>(Dialogue<S> dialogue, List<Rule<S>> rules, Consumer<Rule<?>> watcher)
        implements Dialogue<S> {
    static <S extends Enum<S>> Watched<S> of(Dialogue<S> dialogue, Consumer<Rule<?>> watcher) {
        return new Watched<>(dialogue, new ArrayList<>(), watcher);
    }

    @Override
    public String id() {
        return dialogue.id();
    }

    @Override
    public S first() {
        return dialogue.first();
    }

    @Override
    public void script(Script<S> script) {
        dialogue.script(script);
        for (Script.State<S> state : script.states().values()) {
            rules.addAll(state.rules());
            state.rules()
                    .replaceAll(rule -> new Rule<>(
                            rule.from(),
                            rule.event(),
                            rule.guard(),
                            rule.effect().andThen(scene -> watcher.accept(rule)),
                            rule.outcome()));
        }
    }

    @Override
    public Rich title(Scene scene) {
        return dialogue.title(scene);
    }

    @Override
    public boolean isOver(S state) {
        return dialogue.isOver(state);
    }

    @Override
    public boolean stillMakesSense(Scene scene) {
        return dialogue.stillMakesSense(scene);
    }
}
