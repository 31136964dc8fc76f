package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Translated;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.dialogue.House;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import eu.insert.tutor.dialogues.promise.Promises;
import eu.insert.tutor.dialogues.transcript.Chat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through all dialogues, beginning with somebody new: in every place it taps every choice, writes what people write,
 * gives every command, and lets due what is due. A place is what makes a difference there: the states of the talk in front,
 * what they are about, and what can be tapped; nobody goes twice through the same place.
 */
final class Walk {
    /** What tells one place from another in a frame. The rest of the variables only counts. */
    private static final List<String> TELLING =
            List.of("lesson", "card", "term", "canvas", "block", "module", "of", "left", "draft", "last", "right");

    private static final List<String> WORDS = List.of(
            "assumption",
            "5",
            "υπόθεση",
            "Maria",
            "Damascus",
            "Everybody & <b>all</b> \"of\" them 🤝",
            "word ".repeat(900),
            " ",
            "?");

    /** A place is tapped through in so many different surroundings. */
    private static final int ENOUGH_SURROUNDINGS = 2;

    /** So many places of a kind hear every command. */
    private static final int ENOUGH_OF_A_KIND = 3;

    private static final Instant BEGIN = Chat.MORNING;

    private final Set<Rule<?>> fired = new HashSet<>();
    private final Set<String> said = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> states = new TreeSet<>();
    private final List<Watched<?>> dialogues;
    private final Stage stage;
    private int turns;
    private int places;

    Walk(Library library) {
        Library listening = new Library(
                library.version(),
                library.languages(),
                library.course(),
                library.canvases(),
                new Translated<>(library.languages().stream()
                        .collect(Collectors.toMap(
                                l -> l.code(), l -> new Heard(library.phrases().in(l), said)))),
                library.glossary(),
                library.files());
        this.dialogues = new ArrayList<>();
        House.dialogues().forEach(d -> dialogues.add(Watched.of(d, fired::add)));
        this.stage = new Stage(listening, List.copyOf(dialogues), House.doors(listening));
    }

    /** Somewhere in the walk: the learner there, the way to it, and what can be tapped. */
    private record Place(Learner learner, Instant now, List<Choice> choices, Way way, boolean isNew) {}

    /** How one came somewhere, for the one who has to mend it. */
    private record Way(List<Way> before, String step) {
        static final Way BEGIN = new Way(List.of(), "");

        Way then(String next) {
            return new Way(List.of(this), next);
        }

        @Override
        public String toString() {
            Deque<String> steps = new ArrayDeque<>();
            Way at = this;
            while (!at.before.isEmpty()) {
                steps.push(at.step);
                at = at.before.getFirst();
            }
            return String.join(" > ", steps);
        }
    }

    /** Walks as somebody new until everything was seen. */
    void asSomebodyNew() {
        walk(Learner.unknown(new LearnerId("test", "walker"), BEGIN), true);
    }

    /** Walks as somebody who has come to this point of the course, by taps and due moments alone. */
    void asSomebodyWho(Learner learner) {
        walk(learner, false);
    }

    private void walk(Learner begin, boolean curious) {
        Deque<Place> open = new ArrayDeque<>();
        Map<String, Set<String>> known = new HashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Place first = new Place(begin, BEGIN, List.of(), Way.BEGIN, true);
        open.add(first);
        go(first, new Input.Command("start", ""), "/start", open, known);
        go(first, new Input.Command("today", ""), "/today", open, known);
        while (!open.isEmpty()) {
            Place place = open.poll();
            places++;
            for (Choice choice : place.choices()) {
                go(place, new Input.Tapped(choice.token()), "[" + choice.label() + "]", open, known);
            }
            for (String kind : place.learner().dues().keySet()) {
                go(place, new Input.Due(kind), "(due: " + kind + ")", open, known);
            }
            if (curious && place.isNew()) {
                speak(place, open, known);
                if (kinds.merge(kind(place), 1, Integer::sum) <= ENOUGH_OF_A_KIND) {
                    command(place, open, known);
                    straggle(place);
                }
            }
        }
    }

    /** Places of one kind differ in what they are about only: a command leads to the same from each. */
    private static String kind(Place place) {
        return place.learner().profile().language().orElse("")
                + place.learner().stack().reversed().stream()
                        .limit(3)
                        .map(f -> f.dialogue() + f.state())
                        .toList();
    }

    private void speak(Place place, Deque<Place> open, Map<String, Set<String>> known) {
        for (String words : WORDS) {
            go(place, new Input.Said(words), words.substring(0, Math.min(20, words.length())), open, known);
        }
        go(place, new Input.Shared(Input.Kind.VOICE, "file", ""), "(voice)", open, known);
        go(place, new Input.Shared(Input.Kind.PHOTO, "file", "With words"), "(photo)", open, known);
    }

    private void command(Place place, Deque<Place> open, Map<String, Set<String>> known) {
        for (String command : Tutor.COMMANDS) {
            go(place, new Input.Command(command, ""), "/" + command, open, known);
        }
        go(place, new Input.Command("help", "break-even"), "/help break-even", open, known);
        go(place, new Input.Command("help", "xyzzy"), "/help xyzzy", open, known);
        go(place, new Input.Command("canvas", "model"), "/canvas model", open, known);
    }

    /** What leads nowhere new: it is answered, and that is all. */
    private void straggle(Place place) {
        Deque<Place> nowhere = new ArrayDeque<>();
        go(place, new Input.Opened(), "(opened)", nowhere, new HashMap<>());
        go(place, new Input.Unreachable(), "(unreachable)", nowhere, new HashMap<>());
        go(place, new Input.Command("nosuchcommand", ""), "/nosuchcommand", nowhere, new HashMap<>());
        go(place, new Input.Shared(Input.Kind.STICKER, "", ""), "(sticker)", nowhere, new HashMap<>());
        Place later = new Place(
                place.learner(),
                place.now().plus(Duration.ofDays(5)),
                place.choices(),
                place.way().then("5 days"),
                true);
        go(later, new Input.Opened(), "(opened)", nowhere, new HashMap<>());
        go(later, new Input.Said("zz.1.next"), "zz.1.next", nowhere, new HashMap<>());
        Place lost = place;
        for (int i = 0; i < 3; i++) {
            Deque<Place> after = new ArrayDeque<>();
            go(lost, new Input.Said("🤷"), "🤷", after, new HashMap<>());
            lost = after.isEmpty() ? lost : after.getFirst();
        }
        for (Choice choice : lost.choices()) {
            go(lost, new Input.Tapped(choice.token()), "[" + choice.label() + "]", nowhere, new HashMap<>());
        }
        Turn old = stage.turn(
                place.learner(),
                new Input.Tapped("zz.1.next"),
                new Moment(place.now().plusSeconds(60), 7));
        if (!(old.replies().getFirst() instanceof Reply.Toast)
                && place.learner().consented()) {
            faults.add("an old button is not called old\n    at: " + place.way());
        }
    }

    private void go(Place place, Input input, String step, Deque<Place> open, Map<String, Set<String>> known) {
        Instant now = input instanceof Input.Due due
                ? Objects.requireNonNull(place.learner().dues().get(due.kind()))
                : place.now().plus(Duration.ofSeconds(10));
        Way way = place.way().then(step);
        turns++;
        Turn turn;
        try {
            turn = stage.turn(place.learner(), input, new Moment(now, 7));
        } catch (RuntimeException e) {
            faults.add(e + "\n    at: " + way);
            return;
        }
        List<String> broken = new ArrayList<>(Promises.broken(input, turn));
        if (input instanceof Input.Tapped && turn.replies().stream().anyMatch(Reply.Toast.class::isInstance)) {
            broken.add("a choice that was just offered is called old");
        }
        if (input instanceof Input.Tapped && turn.learner().misses() > 0) {
            broken.add("a choice that was just offered is not understood");
        }
        broken.forEach(fault -> faults.add(fault + "\n    at: " + way));
        turn.learner().stack().forEach(f -> states.add(f.dialogue() + "." + f.state()));
        Learner learner = turn.erased() ? Learner.unknown(place.learner().id(), now) : turn.learner();
        List<Choice> choices = turn.replies().isEmpty()
                ? place.choices()
                : Chat.choices(turn.replies().getLast()).stream()
                        .flatMap(List::stream)
                        .toList();
        Set<String> surroundings = known.computeIfAbsent(key(learner, choices), k -> new HashSet<>());
        if (surroundings.size() < ENOUGH_SURROUNDINGS && surroundings.add(surroundings(learner))) {
            open.add(new Place(learner, now, choices, way, surroundings.size() == 1));
        }
    }

    private static String key(Learner learner, List<Choice> choices) {
        List<Frame> frames = learner.stack();
        int front = frames.size();
        while (front > 0 && (front == frames.size() || !frames.get(front).root())) {
            front--;
        }
        String talk =
                frames.subList(front, frames.size()).stream().map(Walk::place).collect(Collectors.joining("/"));
        String tappable = choices.stream()
                .map(c -> c.token().replaceFirst("^[^~]*?\\.[^.]*\\.", ""))
                .collect(Collectors.joining(" "));
        boolean aboutReminders = List.of("daily", "settings", "stop", "menu")
                .contains(frames.isEmpty() ? "" : frames.get(front).dialogue());
        String reminders = aboutReminders ? learner.profile().dailyAt().isPresent() + "," + learner.silentPushes() : "";
        return String.join("|", learner.profile().language().orElse(""), talk, tappable, reminders, written(learner));
    }

    /** What is written in the canvas in front: nothing, words, or a sign for what was sent. */
    private static String written(Learner learner) {
        if (learner.stack().isEmpty() || !learner.stack().getLast().dialogue().equals("canvas")) {
            return "";
        }
        Map<String, String> blocks =
                learner.canvas(learner.stack().getLast().variables().getOrDefault("canvas", ""));
        return new TreeMap<>(blocks)
                .entrySet().stream()
                        .map(e -> e.getKey() + (e.getValue().equals("🎤") ? "=sign" : "=words"))
                        .toList()
                        .toString();
    }

    /** What may be different around a place: tried twice in each. */
    private static String surroundings(Learner learner) {
        return learner.stack().stream().filter(Frame::root).map(Frame::dialogue).toList()
                + "|" + learner.profile().dailyAt().isPresent()
                + "|" + learner.silentPushes();
    }

    private static String place(Frame frame) {
        Map<String, String> telling = new HashMap<>(frame.variables());
        telling.keySet().retainAll(TELLING);
        if (!telling.getOrDefault("draft", "").isEmpty()) {
            // How a half answer came about makes no difference to what can become of it.
            telling.remove("last");
        }
        if (frame.dialogue().equals("quiz")) {
            // Whether everything was right so far is enough to come to every result.
            String right = telling.getOrDefault("right", "0");
            telling.put("right", right.equals(frame.variables().getOrDefault("graded", "0")) ? "all" : "not all");
        }
        return frame.dialogue() + "." + frame.state()
                + TELLING.stream().map(telling::get).map(String::valueOf).toList();
    }

    /** What went wrong, each with the way to it. */
    List<String> faults() {
        return faults;
    }

    int turns() {
        return turns;
    }

    int places() {
        return places;
    }

    /** Keys of all phrases that were said. */
    Set<String> said() {
        return said;
    }

    /** Rules that never fired. */
    List<String> neverFired() {
        return dialogues.stream()
                .flatMap(d -> d.rules().stream()
                        .filter(r -> !fired.contains(r))
                        .map(r -> d.id() + ": from " + r.from() + " on " + r.event() + " " + r.outcome()))
                .toList();
    }

    /** States in which nobody ever was. */
    List<String> neverReached() {
        return dialogues.stream().flatMap(this::neverReached).toList();
    }

    private Stream<String> neverReached(Watched<?> dialogue) {
        Set<String> through = fired.stream()
                .filter(r -> dialogue.rules().contains(r))
                .map(r -> r.from().name())
                .collect(Collectors.toSet());
        return Stream.of(dialogue.first().getDeclaringClass().getEnumConstants())
                .map(s -> ((Enum<?>) s).name())
                .filter(s -> !through.contains(s) && !states.contains(dialogue.id() + "." + s))
                .map(s -> dialogue.id() + "." + s);
    }

    /** Phrases with somebody listening to which are said. */
    private record Heard(Phrases phrases, Set<String> said) implements Phrases {
        @Override
        public eu.insert.tutor.content.Language language() {
            return phrases.language();
        }

        @Override
        public Set<String> keys() {
            return phrases.keys();
        }

        @Override
        public Rich say(String key, Map<String, ?> arguments) {
            said.add(key);
            return phrases.say(key, arguments);
        }

        @Override
        public String label(String key, Map<String, ?> arguments) {
            said.add(key);
            return phrases.label(key, arguments);
        }
    }
}
