package eu.insert.tutor.dialogues.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a dialogue is written with. States are written in the order of the conversation; rules of a state are tried in the
 * order in which they are written.
 *
 * <pre>{@code
 * s.at(CARD).says(this::card).edits().offers(NEXT).offers(BACK.unless(this::firstCard), PAUSE)
 *         .when(NEXT).unless(this::lastCard).doing(this::turnPage).goTo(CARD)
 *         .when(NEXT).goTo(QUESTIONS);
 * s.at(QUESTIONS).calls("quiz", this::questions).when(returned).goTo(RESULT);
 * }</pre>
 */
public final class Script<S extends Enum<S>> {
    private final Map<S, State<S>> states;

    Script(Class<S> type) {
        this.states = new EnumMap<>(type);
    }

    /** Begins a state. */
    public State<S> at(S state) {
        State<S> begun = new State<>(state);
        if (states.put(state, begun) != null) {
            throw new IllegalStateException("State " + state + " is written twice");
        }
        return begun;
    }

    /** The states as written. */
    Map<S, State<S>> states() {
        return states;
    }

    /** One state of a script, while it is being written. */
    public static final class State<S extends Enum<S>> {
        private final S name;
        private Function<Scene, Say> says = scene -> Say.words(eu.insert.tutor.content.Rich.EMPTY);
        private boolean silent = true;
        private boolean edits;
        private final List<Function<Scene, List<List<Offer>>>> rows = new ArrayList<>();
        private final List<Button> buttons = new ArrayList<>();
        private final List<Rule<S>> rules = new ArrayList<>();
        private String called = "";
        private Function<Scene, Map<String, String>> callVariables = scene -> Map.of();
        private Function<Scene, String> hint = scene -> "engine.misunderstood";

        private State(S name) {
            this.name = name;
        }

        /** What the tutor says here. */
        public State<S> says(Function<Scene, Say> words) {
            says = words;
            silent = false;
            return this;
        }

        /** The tutor says this phrase here. */
        public State<S> saysPhrase(String key) {
            return says(scene -> Say.words(scene.phrase(key)));
        }

        /** Coming here by a tap takes the place of the tapped message, so that the chat stays short. */
        public State<S> edits() {
            edits = true;
            return this;
        }

        /** A row of buttons. */
        public State<S> offers(Button... row) {
            List<Button> given = List.of(row);
            buttons.addAll(given);
            rows.add(scene -> List.of(given.stream()
                    .filter(b -> b.shown().test(scene))
                    .map(b -> b.offer(scene))
                    .toList()));
            return this;
        }

        /** Rows of offers of one button that depend on the scene. */
        public State<S> offersEach(Button button, Function<Scene, List<List<Offer>>> many) {
            buttons.add(button);
            rows.add(many);
            return this;
        }

        /** What is said first when the learner's words fit nothing here: key of a phrase, or empty for nothing. */
        public State<S> hints(Function<Scene, String> phrase) {
            hint = phrase;
            return this;
        }

        /** Coming here begins another dialogue; its end comes back as {@link #whenReturned()}. */
        public State<S> calls(String dialogue, Function<Scene, Map<String, String>> variables) {
            called = dialogue;
            callVariables = variables;
            return this;
        }

        /** When this button is tapped. */
        public Condition<S> when(Button button) {
            return new Condition<>(this, List.of(Rule.tap(button.id())));
        }

        /** When the learner writes something. */
        public Condition<S> whenSaid() {
            return new Condition<>(this, List.of(Rule.SAID));
        }

        /** When the learner writes something or sends a voice note, a photo or a file. */
        public Condition<S> whenOwnWords() {
            return new Condition<>(this, List.of(Rule.SAID, Rule.SHARED));
        }

        /** When the dialogue that was called has ended. */
        public Condition<S> whenReturned() {
            return new Condition<>(this, List.of(Rule.RETURNED));
        }

        /** At once, without waiting for anybody: the state only decides. */
        public Condition<S> onward() {
            return new Condition<>(this, List.of(Rule.ONWARD));
        }

        S name() {
            return name;
        }

        Say say(Scene scene) {
            return says.apply(scene);
        }

        boolean isSilent() {
            return silent;
        }

        boolean isEditing() {
            return edits;
        }

        List<List<Offer>> offered(Scene scene) {
            List<List<Offer>> all = new ArrayList<>();
            for (Function<Scene, List<List<Offer>>> part : rows) {
                for (List<Offer> row : part.apply(scene)) {
                    if (!row.isEmpty()) {
                        all.add(row);
                    }
                }
            }
            return all;
        }

        List<Button> buttons() {
            return buttons;
        }

        List<Rule<S>> rules() {
            return rules;
        }

        /** The dialogue called on coming here, or empty. */
        String called() {
            return called;
        }

        Map<String, String> callVariables(Scene scene) {
            return callVariables.apply(scene);
        }

        String hint(Scene scene) {
            return hint.apply(scene);
        }

        boolean hears(String event) {
            for (Rule<S> rule : rules) {
                if (rule.event().equals(event)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A rule of a state, while it is being written. */
    public static final class Condition<S extends Enum<S>> {
        private final State<S> state;
        private final List<String> events;
        private Predicate<Scene> guard = scene -> true;
        private Consumer<Scene> effect = scene -> {};

        private Condition(State<S> state, List<String> events) {
            this.state = state;
            this.events = events;
        }

        /** Only when this holds. */
        public Condition<S> onlyIf(Predicate<Scene> condition) {
            guard = guard.and(condition);
            return this;
        }

        /** Only when this does not hold. */
        public Condition<S> unless(Predicate<Scene> condition) {
            return onlyIf(condition.negate());
        }

        /** What changes. */
        public Condition<S> doing(Consumer<Scene> change) {
            effect = effect.andThen(change);
            return this;
        }

        /** On to a state. */
        public State<S> goTo(S next) {
            return leadsTo(new Outcome.GoTo<>(next));
        }

        /** The state speaks again in place; its buttons stay valid. */
        public State<S> stay() {
            return leadsTo(new Outcome.Stay<>());
        }

        /** The dialogue is over. */
        public State<S> end() {
            return end(scene -> Map.of());
        }

        /** The dialogue is over and tells its caller this. */
        public State<S> end(Function<Scene, Map<String, String>> result) {
            return leadsTo(new Outcome.End<>(result));
        }

        /** Another talk comes to the front; this one waits. */
        public State<S> open(String dialogue) {
            return open(dialogue, scene -> Map.of());
        }

        /** Another talk comes to the front with these variables; this one waits. */
        public State<S> open(String dialogue, Function<Scene, Map<String, String>> variables) {
            return leadsTo(new Outcome.Open<>(dialogue, variables));
        }

        /** The dialogue is over, and another talk comes to the front. */
        public State<S> endAndOpen(String dialogue, Function<Scene, Map<String, String>> variables) {
            return leadsTo(new Outcome.EndAndOpen<>(dialogue, variables));
        }

        private State<S> leadsTo(Outcome<S> outcome) {
            for (String event : events) {
                state.rules.add(new Rule<>(state.name, event, guard, effect, outcome));
            }
            return state;
        }
    }
}
