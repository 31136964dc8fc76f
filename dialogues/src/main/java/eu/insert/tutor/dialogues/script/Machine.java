package eu.insert.tutor.dialogues.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/**
 * A dialogue's script, compiled to Spring Statemachine: decides which rule fires and where it leads. A machine holds no
 * learner: a few live machines lie ready, one is put into the frame's state for one event and given back.
 */
final class Machine<S extends Enum<S>> {
    private static final MessageHeaders NO_HEADERS = new MessageHeaders(Map.of());

    private final StateMachineFactory<S, String> factory;
    private final Map<S, DefaultStateMachineContext<S, String>> places = new HashMap<>();

    /** Live machines that nobody uses, by the state they stand in: one that stands right needs no putting. */
    private final Map<S, ConcurrentLinkedQueue<StateMachine<S, String>>> idle = new HashMap<>();

    Machine(Dialogue<S> dialogue, Script<S> script) {
        this.factory = compile(dialogue, script);
        for (S state : script.states().keySet()) {
            places.put(state, new DefaultStateMachineContext<>(state, null, null, null));
            idle.put(state, new ConcurrentLinkedQueue<>());
        }
    }

    /** The rule that fires in this state on this event, after its effect was played; empty where none does. */
    Optional<Rule<S>> fire(S state, String event, Scene scene) {
        StateMachine<S, String> machine = machineIn(state);
        Event<S> message = new Event<>(event, scene);
        machine.sendEvent(Mono.just(message)).blockLast();
        if (message.failure != null) {
            // A machine that has seen an exception is not used again.
            throw message.failure;
        }
        S reached = machine.getState().getId();
        idleIn(reached).add(machine);
        Rule<S> fired = message.fired;
        if (fired != null && fired.outcome() instanceof Outcome.GoTo<S> expected && reached != expected.state()) {
            throw new IllegalStateException("From " + state + " on " + event + " the machine went to " + reached
                    + ", the script says " + expected.state());
        }
        return Optional.ofNullable(fired);
    }

    private Queue<StateMachine<S, String>> idleIn(S state) {
        return Objects.requireNonNull(idle.get(state), "a state of the script");
    }

    private StateMachine<S, String> machineIn(S state) {
        StateMachine<S, String> machine = idleIn(state).poll();
        if (machine != null) {
            return machine;
        }
        for (Queue<StateMachine<S, String>> elsewhere : idle.values()) {
            machine = machine == null ? elsewhere.poll() : machine;
        }
        if (machine == null) {
            machine = factory.getStateMachine();
            machine.startReactively().block();
        }
        machine.getStateMachineAccessor()
                .withRegion()
                .resetStateMachineReactively(places.get(state))
                .block();
        return machine;
    }

    private static <S extends Enum<S>> StateMachineFactory<S, String> compile(Dialogue<S> dialogue, Script<S> script) {
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
            return builder.createFactory();
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
     * the machine keeps exceptions to itself and knows no order between rules of one event.
     */
    private static final class Event<S extends Enum<S>> implements Message<String> {
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
