package eu.insert.tutor.dialogues.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/** The compiled script goes the way that a live Spring machine goes, whatever the script. */
class MachineTest {
    enum Room {
        HALL,
        KITCHEN,
        CELLAR
    }

    /** A rule: when the argument holds this letter, note it and go there, or stay. */
    record Door(Room from, int bell, Optional<Character> letter, Optional<Room> to) {}

    private static final List<Button> BELLS = List.of(Button.of("ring", ""), Button.of("knock", ""));

    record Flat(List<Door> doors) implements Dialogue<Room> {
        @Override
        public String id() {
            return "flat";
        }

        @Override
        public Room first() {
            return Room.HALL;
        }

        @Override
        public void script(Script<Room> s) {
            for (Room room : Room.values()) {
                Script.State<Room> state = s.at(room);
                for (Door door : doors) {
                    if (door.from() == room) {
                        write(door, state);
                    }
                }
            }
        }

        private void write(Door door, Script.State<Room> state) {
            Script.Condition<Room> rule = state.when(BELLS.get(door.bell()))
                    .onlyIf(scene -> door.letter()
                            .map(l -> scene.argument().indexOf(l) >= 0)
                            .orElse(true))
                    .doing(scene -> scene.set("came", scene.variable("came", "") + doors.indexOf(door)));
            var unused = door.to().isPresent() ? rule.goTo(door.to().get()) : rule.stay();
        }

        @Override
        public Rich title(Scene scene) {
            return Rich.EMPTY;
        }
    }

    @Property(tries = 300)
    void goes_where_a_live_machine_goes(
            @ForAll("flats") Flat flat,
            @ForAll Room room,
            @ForAll("bells") String bell,
            @ForAll("letters") String argument) {
        Script<Room> script = new Script<>(Room.class);
        flat.script(script);
        Scene seen = scene(room, argument);
        Optional<Rule<Room>> fired = new Machine<>(flat, script).fire(room, bell, seen);

        StateMachine<Room, String> live = Machine.compile(flat, script);
        live.getStateMachineAccessor()
                .withRegion()
                .resetStateMachineReactively(new DefaultStateMachineContext<>(room, null, null, null))
                .block();
        live.startReactively().block();
        Scene seenLive = scene(room, argument);
        Machine.Event<Room> event = new Machine.Event<>(bell, seenLive);
        live.sendEvent(Mono.just(event)).blockLast();

        assertThat(fired).isEqualTo(event.fired());
        assertThat(seen.variables()).isEqualTo(seenLive.variables());
        assertThat(fired.map(r -> r.outcome() instanceof Outcome.GoTo<Room> to ? to.state() : room)
                        .orElse(room))
                .isEqualTo(live.getState().getId());
    }

    @Test
    void what_fails_in_a_rule_fails_the_turn() {
        Flat flat = new Flat(List.of(new Door(Room.HALL, 0, Optional.empty(), Optional.of(Room.CELLAR))));
        Script<Room> script = new Script<>(Room.class);
        script.at(Room.HALL)
                .when(BELLS.getFirst())
                .doing(scene -> scene.count("word"))
                .stay();
        script.at(Room.KITCHEN);
        script.at(Room.CELLAR);
        Scene scene = scene(Room.HALL, "");
        scene.set("word", "no number");
        assertThatThrownBy(() -> new Machine<>(flat, script).fire(Room.HALL, "tap:ring", scene))
                .isInstanceOf(NumberFormatException.class);
    }

    @Provide
    Arbitrary<Flat> flats() {
        Arbitrary<Door> door = Combinators.combine(
                        Arbitraries.of(Room.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of('a', 'b', 'c').optional(0.8),
                        Arbitraries.of(Room.class).optional(0.7))
                .as(Door::new);
        return door.list().ofMinSize(1).ofMaxSize(9).uniqueElements().map(Flat::new);
    }

    @Provide
    Arbitrary<String> bells() {
        return Arbitraries.of("tap:ring", "tap:knock", "said");
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(2);
    }

    private static Scene scene(Room room, String argument) {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        return new Scene(
                SmallLibrary.whole(),
                Learner.unknown(new LearnerId("tg", "1"), now),
                new Frame(1, "flat", room.name(), 1, true, Map.of()),
                new Input.Opened(),
                new Moment(now, 1),
                argument,
                Map.of());
    }
}
