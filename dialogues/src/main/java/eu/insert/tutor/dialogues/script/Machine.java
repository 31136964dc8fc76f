package eu.insert.tutor.dialogues.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateContext;
import org.springframework.statemachine.transition.Transition;

/**
 * A dialogue's script, compiled to a Spring Statemachine: decides which rule fires and where it leads.
 *
 * <p>A machine holds no learner, and none is put into a frame's state to be sent an event: the transitions of the one
 * machine are asked themselves, with their guards and actions. A live machine keeps a queue and a scheduler for events that
 * may come from anywhere, which costs 20-30 us for each; here an event comes to one frame in one turn. {@code MachineTest}
 * shows that a live machine goes the same way.
 */
final class Machine<S extends Enum<S>> {
    private static final MessageHeaders NO_HEADERS = new MessageHeaders(Map.of());

    private final StateMachine<S, String> machine;
    private final Map<S, Map<String, List<Transition<S, String>>>> ways;

    Machine(Dialogue<S> dialogue, Script<S> script) {
        this.machine = compile(dialogue, script);
        this.ways = new EnumMap<>(dialogue.first().getDeclaringClass());
        for (Transition<S, String> way : machine.getTransitions()) {
            ways.computeIfAbsent(way.getSource().getId(), s -> new HashMap<>())
                    .computeIfAbsent(way.getTrigger().getEvent(), e -> new ArrayList<>())
                    .add(way);
        }
    }

    /** The rule that fires in this state on this event, after its effect was played; empty where none does. */
    Optional<Rule<S>> fire(S state, String event, Scene scene) {
        Event<S> message = new Event<>(event, scene);
        for (Transition<S, String> way : ways.getOrDefault(state, Map.of()).getOrDefault(event, List.of())) {
            StateContext<S, String> context = context(message, way);
            if (Boolean.TRUE.equals(way.transit(context).block())) {
                way.executeTransitionActions(context).block();
                break;
            }
        }
        if (message.failure != null) {
            throw message.failure;
        }
        return Optional.ofNullable(message.fired);
    }

    private StateContext<S, String> context(Event<S> message, Transition<S, String> way) {
        return new DefaultStateContext<>(
                StateContext.Stage.TRANSITION,
                message,
                NO_HEADERS,
                machine.getExtendedState(),
                way,
                machine,
                way.getSource(),
                way.getTarget(),
                null);
    }

    /** A machine that stands nowhere yet. */
    static <S extends Enum<S>> StateMachine<S, String> compile(Dialogue<S> dialogue, Script<S> script) {
        try {
            StateMachineBuilder.Builder<S, String> builder = StateMachineBuilder.builder();
            builder.configureConfiguration().withConfiguration().machineId(dialogue.id());
            builder.configureStates()
                    .withStates()
                    .initial(dialogue.first())
                    .states(script.states().keySet());
            for (Script.State<S> state : script.states().values()) {
                Map<String, List<Rule<S>>> byEvent = new HashMap<>();
                for (Rule<S> rule : state.rules()) {
                    List<Rule<S>> rivals = byEvent.computeIfAbsent(rule.event(), e -> new ArrayList<>());
                    rivals.add(rule);
                    addTransition(builder, rule, rivals);
                }
            }
            return builder.build();
        } catch (Exception e) {
            throw new IllegalStateException("The script of dialogue \"" + dialogue.id() + "\" cannot be compiled", e);
        }
    }

    private static <S extends Enum<S>> void addTransition(
            StateMachineBuilder.Builder<S, String> builder, Rule<S> rule, List<Rule<S>> rivals) throws Exception {
        if (rule.outcome() instanceof Outcome.GoTo<S> to) {
            builder.configureTransitions()
                    .withExternal()
                    .source(rule.from())
                    .target(to.state())
                    .event(rule.event())
                    .guard(context -> eventOf(context).picks(rule, rivals))
                    .action(context -> eventOf(context).play(rule));
        } else {
            builder.configureTransitions()
                    .withInternal()
                    .source(rule.from())
                    .event(rule.event())
                    .guard(context -> eventOf(context).picks(rule, rivals))
                    .action(context -> eventOf(context).play(rule));
        }
    }

    @SuppressWarnings("unchecked")
    private static <S extends Enum<S>> Event<S> eventOf(StateContext<S, String> context) {
        return (Event<S>) context.getMessage();
    }

    /**
     * An event on its way through a machine. Carries the scene to guards and effects, and what came of it back, because
     * Spring Statemachine keeps exceptions to itself and knows no order between transitions of one event.
     */
    static final class Event<S extends Enum<S>> implements Message<String> {
        private final String name;
        private final Scene scene;
        private boolean picked;
        private @Nullable Rule<S> choice;
        private @Nullable Rule<S> fired;
        private @Nullable RuntimeException failure;

        Event(String name, Scene scene) {
            this.name = name;
            this.scene = scene;
        }

        /** Whether this rule is the first of its rivals whose guard holds. Decided once, before any effect. */
        boolean picks(Rule<S> rule, List<Rule<S>> rivals) {
            if (!picked) {
                picked = true;
                try {
                    for (Rule<S> rival : rivals) {
                        if (rival.guard().test(scene)) {
                            choice = rival;
                            break;
                        }
                    }
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            return rule.equals(choice);
        }

        void play(Rule<S> rule) {
            fired = rule;
            try {
                rule.effect().accept(scene);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        /** The rule that was played; empty where none was. */
        Optional<Rule<S>> fired() {
            return Optional.ofNullable(fired);
        }

        @Override
        public String getPayload() {
            return name;
        }

        @Override
        public MessageHeaders getHeaders() {
            return NO_HEADERS;
        }
    }
}
