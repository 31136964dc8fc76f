package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One turn being played. */
final class Play {
    /** After so long a silence the tutor says a word of welcome first. */
    private static final Duration LONG_SILENCE = Duration.ofDays(3);

    /** A second tap within this time is a double tap: no reason to say anything again. */
    private static final Duration DOUBLE_TAP = Duration.ofSeconds(4);

    /** So often in a row nothing was understood: time to offer a way out. */
    private static final int LOST = 3;

    /** More steps than this in one turn are a script that runs in circles. */
    private static final int MOST_STEPS = 60;

    /** Choices of the tutor itself, offered with any state: always valid. */
    private static final String OWN = "~";

    private static final Set<String> WAYS_OUT = Set.of(OWN + "start", OWN + "help");

    private final Library library;
    private final Map<String, Role<?>> roles;
    private final Doors doors;
    private final Input input;
    private final Moment moment;
    private final Talks talks;
    private final Duration silence;
    private final boolean silentBefore;
    private final List<Reply> replies = new ArrayList<>(2);
    private final List<Fact> facts = new ArrayList<>(2);
    private Learner learner;
    private @Nullable Scene lookedAt;
    private boolean erased;
    private int steps;
    private Optional<Frame> tapped = Optional.empty();

    Play(Library library, Map<String, Role<?>> roles, Doors doors, Learner learner, Input input, Moment moment) {
        this.library = library;
        this.roles = roles;
        this.doors = doors;
        this.input = input;
        this.moment = moment;
        this.talks = new Talks(learner.stack(), learner.frames());
        this.silence = Duration.between(learner.seen(), moment.now());
        this.silentBefore = learner.consented() && silence.compareTo(LONG_SILENCE) >= 0;
        this.learner = learner;
    }

    Turn play() {
        switch (input) {
            case Input.Unreachable unreachable -> learner = pausedPushes(learner);
            case Input.Due due -> fallDue(due.kind());
            case Input.Command command -> {
                greet();
                command(command.name(), command.argument());
            }
            case Input.Tapped tap -> {
                greet();
                tap(tap.token());
            }
            case Input.Said said -> {
                greet();
                said(said.text());
            }
            case Input.Shared shared -> {
                greet();
                shared(shared);
            }
            case Input.Opened opened -> {
                greet();
                resume();
            }
        }
        Learner after = learner.withStack(talks.frames(), talks.serials());
        return new Turn(after, replies, facts, erased);
    }

    private static Learner pausedPushes(Learner learner) {
        Learner paused = learner;
        for (String kind : learner.dues().keySet()) {
            paused = paused.withoutDue(kind);
        }
        return paused;
    }

    // ---- what came in

    /** Makes sure that there is a talk to answer in, and that it is one that still makes sense. */
    private void greet() {
        learner = doors.awake(learner.seenAt(moment.now()).withSilentPushes(0), moment.now());
        boolean lost = dropWhatIsGone();
        if (!learner.consented()) {
            if (talks.isEmpty() || !talks.frames().getFirst().dialogue().equals(doors.entrance())) {
                talks.frames().clear();
                begin(doors.entrance(), Map.of());
            }
            return;
        }
        if (silentBefore) {
            say("engine.welcome-back", Map.of("days", silence.toDays()));
        }
        if (lost) {
            say("engine.changed", Map.of());
        }
        if (talks.isEmpty()) {
            begin(doors.home(), Map.of());
        }
    }

    /** Drops talks that the present program or content can no longer go on with. Whether the one in front was among them. */
    private boolean dropWhatIsGone() {
        boolean front = false;
        for (int i = talks.frames().size() - 1; i >= 0; i--) {
            Frame frame = talks.frames().get(i);
            Role<?> role = roles.get(frame.dialogue());
            if (role == null || role.at(frame).isEmpty() || !role.dialogue().stillMakesSense(sceneOf(frame))) {
                front |= i == talks.frames().size() - 1;
                int root = i;
                while (!talks.frames().get(root).root()) {
                    root--;
                }
                talks.dropTalk(root);
                i = root;
            }
        }
        return front;
    }

    private void fallDue(String kind) {
        Optional<Instant> set = Optional.ofNullable(learner.dues().get(kind));
        if (set.isEmpty() || set.get().isAfter(moment.now()) || !learner.consented()) {
            // Told twice, or no longer wished for.
            return;
        }
        learner = learner.withoutDue(kind);
        dropWhatIsGone();
        Doors.Fallen fallen = doors.due(kind, learner, moment.now());
        learner = fallen.learner();
        fallen.opening().ifPresent(opening -> {
            learner = learner.withSilentPushes(learner.silentPushes() + 1);
            facts.add(new Fact.Pushed(kind));
            open(opening);
        });
    }

    private void command(String name, String argument) {
        if (!learner.consented()) {
            if (name.equals("start")) {
                talks.frames().clear();
                begin(doors.entrance(), Map.of());
            }
            if (talks.top().beat() == 0) {
                resume();
            } else {
                miss(hint());
            }
            return;
        }
        Optional<Doors.Opening> opening = doors.command(name, argument, learner);
        if (opening.isPresent()) {
            learner = learner.withMisses(0);
            open(opening.get());
        } else {
            miss("engine.unknown-command");
        }
    }

    private void tap(String text) {
        if (WAYS_OUT.contains(text) && learner.consented()) {
            command(text.substring(OWN.length()), "");
            return;
        }
        Optional<Token> token = Token.parse(text);
        Optional<Frame> frame = token.flatMap(t -> talks.fronts().stream()
                .filter(f -> f.serial() == t.serial() && f.beat() == t.beat())
                .findFirst());
        Optional<Offer> offer = frame.flatMap(f -> offered(f).stream()
                .flatMap(List::stream)
                .filter(o -> o.key().equals(token.get().key()))
                .findFirst());
        if (frame.isEmpty() || offer.isEmpty()) {
            replies.addFirst(new Reply.Toast(phrases().label("engine.old-button")));
            if (silence.compareTo(DOUBLE_TAP) > 0) {
                resume();
            }
            return;
        }
        talks.bringToFront(frame.get());
        tapped = frame;
        choose(offer.get());
    }

    private void said(String text) {
        for (List<Offer> row : offered(talks.top())) {
            for (Offer offer : row) {
                if (Wording.means(text, offer.label())) {
                    choose(offer);
                    return;
                }
            }
        }
        if (!text.isBlank() && fire(Rule.SAID, "", Map.of())) {
            learner = learner.withMisses(0);
        } else {
            miss(hint());
        }
    }

    private void shared(Input.Shared shared) {
        if (fire(Rule.SHARED, "", Map.of())) {
            learner = learner.withMisses(0);
        } else if (!shared.caption().isBlank() && fire(Rule.SAID, "", Map.of())) {
            learner = learner.withMisses(0);
        } else {
            miss(hint());
        }
    }

    private void choose(Offer offer) {
        if (!fire(Rule.tap(offer.button()), offer.argument(), Map.of())) {
            throw new IllegalStateException("Dialogue \"" + talks.top().dialogue() + "\" offers \"" + offer.key()
                    + "\" in state " + talks.top().state() + " but no rule takes it");
        }
        learner = learner.withMisses(0);
    }

    private String hint() {
        return stateOf(talks.top()).orElseThrow().hint(sceneOf(talks.top()));
    }

    /** Nothing fits: a helpful word, and the question again; in the end a way out. */
    private void miss(String phrase) {
        int misses = learner.misses() + 1;
        learner = learner.withMisses(misses);
        boolean lost = misses >= LOST && learner.consented() && !atHome();
        String words = lost ? "engine.way-out" : phrase;
        speak(words.isEmpty() ? Rich.EMPTY : phrases().say(words), lost, false);
    }

    private boolean atHome() {
        Frame top = talks.top();
        return top.dialogue().equals(doors.home())
                && top.state().equals(roleOf(doors.home()).first());
    }

    // ---- where it leads

    private void begin(String dialogue, Map<String, String> variables) {
        talks.begin(dialogue, roleOf(dialogue).first(), variables);
    }

    private void open(Doors.Opening opening) {
        Optional<Integer> root = talks.rootOf(opening.dialogue());
        if (root.isPresent()) {
            Frame frame = talks.frames().get(root.get());
            boolean same =
                    frame.variables().entrySet().containsAll(opening.variables().entrySet());
            boolean over = roleOf(frame.dialogue()).isOver(frame);
            if (same && !over && !opening.anew()) {
                talks.bringToFront(frame);
                speak(Rich.EMPTY, false, false);
                return;
            }
            talks.dropTalk(root.get());
        }
        begin(opening.dialogue(), opening.variables());
        enter(talks.top().state());
    }

    /** Shows again where the learner is. */
    private void resume() {
        if (talks.top().beat() == 0) {
            enter(talks.top().state());
        } else {
            speak(Rich.EMPTY, false, false);
        }
    }

    private void enter(String state) {
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException(
                    "Dialogue \"" + talks.top().dialogue() + "\" runs in circles at state " + state);
        }
        Frame top = talks.top();
        Optional<String> from = top.beat() == 0 ? Optional.empty() : Optional.of(top.state());
        boolean inPlace = from.isPresent()
                && tapped.isPresent()
                && tapped.get().serial() == top.serial()
                && stateOf(top).map(Script.State::isEditing).orElse(false);
        talks.replaceTop(new Frame(top.serial(), top.dialogue(), state, top.beat() + 1, top.root(), top.variables()));
        Script.State<?> here = stateOf(talks.top()).orElseThrow();
        if (!here.called().isEmpty()) {
            Map<String, String> given = here.callVariables(sceneOf(talks.top()));
            talks.call(here.called(), roleOf(here.called()).first(), given);
            enter(talks.top().state());
        } else if (here.hears(Rule.ONWARD)) {
            if (!fire(Rule.ONWARD, "", Map.of())) {
                throw new IllegalStateException("Dialogue \"" + top.dialogue() + "\" cannot decide in state " + state);
            }
        } else {
            speak(Rich.EMPTY, false, inPlace && here.isEditing());
        }
    }

    private boolean fire(String event, String argument, Map<String, String> result) {
        Frame frame = talks.top();
        Scene scene = sceneOf(frame, argument, result);
        Optional<? extends Rule<?>> fired = roleOf(frame.dialogue()).fire(frame, event, scene);
        if (fired.isEmpty()) {
            return false;
        }
        absorb(scene);
        talks.replaceTop(new Frame(
                frame.serial(), frame.dialogue(), frame.state(), frame.beat(), frame.root(), scene.variables()));
        follow(fired.get().outcome(), scene);
        return true;
    }

    private void absorb(Scene scene) {
        learner = scene.learner();
        replies.addAll(scene.replies());
        facts.addAll(scene.facts());
        erased |= scene.isErased();
    }

    private void follow(Outcome<?> outcome, Scene scene) {
        switch (outcome) {
            case Outcome.GoTo<?> to -> enter(to.state().name());
            case Outcome.Stay<?> here -> speak(Rich.EMPTY, false, tapped.isPresent());
            case Outcome.End<?> end -> {
                Map<String, String> result = end.result().apply(scene);
                if (talks.pop().root()) {
                    afterTalk();
                } else {
                    fire(Rule.RETURNED, "", result);
                }
            }
            case Outcome.Open<?> to -> {
                Map<String, String> variables = to.variables().apply(scene);
                open(new Doors.Opening(to.dialogue(), variables, false));
            }
            case Outcome.EndAndOpen<?> to -> {
                Map<String, String> variables = to.variables().apply(scene);
                talks.dropFront();
                open(new Doors.Opening(to.dialogue(), variables, false));
            }
        }
    }

    /** A talk is over: back to the one that waited, or home. */
    private void afterTalk() {
        if (erased) {
            talks.frames().clear();
            return;
        }
        if (talks.isEmpty()) {
            begin(learner.consented() ? doors.home() : doors.entrance(), Map.of());
            enter(talks.top().state());
            return;
        }
        Rich title = roleOf(talks.top().dialogue()).dialogue().title(sceneOf(talks.top()));
        Rich back = title.isEmpty() ? Rich.EMPTY : phrases().say("engine.back-to", Map.of("what", title));
        if (talks.top().beat() == 0) {
            enter(talks.top().state());
        } else {
            speak(back, false, false);
        }
    }

    // ---- what goes out

    /** Lets the state on top speak. */
    private void speak(Rich before, boolean wayOut, boolean edits) {
        Frame frame = talks.top();
        Script.State<?> state = stateOf(frame).orElseThrow();
        Scene scene = sceneOf(frame);
        Say say = state.say(scene);
        List<List<Choice>> choices = new ArrayList<>();
        for (List<Offer> row : state.offered(scene)) {
            choices.add(row.stream()
                    .map(o -> new Choice(Token.of(frame, o), o.label()))
                    .toList());
        }
        if (wayOut) {
            choices.add(List.of(
                    new Choice(OWN + "start", phrases().label("engine.menu")),
                    new Choice(OWN + "help", phrases().label("engine.help"))));
        }
        boolean inPlace = edits && replies.stream().allMatch(Reply.Toast.class::isInstance);
        Rich text = Rich.paragraphs(before, say.text());
        if (say.drawing().isPresent()) {
            replies.add(new Reply.Picture(say.drawing().get(), text, choices, inPlace));
        } else if (!text.isEmpty()) {
            replies.add(new Reply.Text(text, choices, inPlace));
        }
    }

    private void say(String key, Map<String, ?> arguments) {
        replies.add(new Reply.Text(phrases().say(key, arguments), List.of(), false));
    }

    private Phrases phrases() {
        return sceneOf(new Frame(0, "", "", 0, true, Map.of()), "", Map.of()).phrases();
    }

    private List<List<Offer>> offered(Frame frame) {
        return stateOf(frame).map(s -> s.offered(sceneOf(frame))).orElse(List.of());
    }

    private Optional<? extends Script.State<?>> stateOf(Frame frame) {
        return roleOf(frame.dialogue()).at(frame);
    }

    private Role<?> roleOf(String dialogue) {
        Role<?> role = roles.get(dialogue);
        if (role == null) {
            throw new IllegalStateException("There is no dialogue \"" + dialogue + "\", only " + roles.keySet());
        }
        return role;
    }

    /** A scene that is only looked at: the same one as long as nothing has changed. */
    private Scene sceneOf(Frame frame) {
        if (lookedAt == null || !lookedAt.shows(frame, learner)) {
            lookedAt = sceneOf(frame, "", Map.of());
        }
        return lookedAt;
    }

    private Scene sceneOf(Frame frame, String argument, Map<String, String> result) {
        return new Scene(library, learner, frame, input, moment, argument, result);
    }
}
