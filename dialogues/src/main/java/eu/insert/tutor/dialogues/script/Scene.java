package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a dialogue sees and may change while one turn of it is played. */
public final class Scene {
    private final Library library;
    private final Frame frame;
    private final Input input;
    private final Moment moment;
    private final String argument;
    private final Map<String, String> result;
    private final IdentityHashMap<Derived<?>, Object> derived = new IdentityHashMap<>(4);
    private Map<String, String> variables;
    private boolean ownVariables;
    private final List<Reply> replies = new ArrayList<>(2);
    private final List<Fact> facts = new ArrayList<>(2);
    private Learner learner;
    private boolean erased;

    Scene(
            Library library,
            Learner learner,
            Frame frame,
            Input input,
            Moment moment,
            String argument,
            Map<String, String> result) {
        this.library = library;
        this.frame = frame;
        this.learner = learner;
        this.input = input;
        this.moment = moment;
        this.argument = argument;
        this.result = result;
        this.variables = frame.variables();
    }

    /** All that is taught. */
    public Library library() {
        return library;
    }

    /** The learner as they are now. */
    public Learner learner() {
        return learner;
    }

    /** Changes the learner. */
    public void learner(UnaryOperator<Learner> change) {
        learner = change.apply(learner);
        derived.clear();
    }

    /** The learner's language; the library's first where they have not chosen. */
    public Language language() {
        return learner.profile()
                .language()
                .flatMap(library::language)
                .orElseGet(() -> library.languages().getFirst());
    }

    /** The tutor's words in the learner's language. */
    public Phrases phrases() {
        return library.phrases().in(language());
    }

    /** A phrase without arguments. */
    public Rich phrase(String key) {
        return phrases().say(key);
    }

    /** A phrase with arguments by name. */
    public Rich phrase(String key, Map<String, ?> arguments) {
        return phrases().say(key, arguments);
    }

    /** A phrase as plain text. */
    public String label(String key) {
        return phrases().label(key);
    }

    /** A phrase with arguments as plain text. */
    public String label(String key, Map<String, ?> arguments) {
        return phrases().label(key, arguments);
    }

    /** When this is, and what chance says. */
    public Moment moment() {
        return moment;
    }

    /** What the learner did. */
    public Input input() {
        return input;
    }

    /** The learner's words, trimmed: what they wrote, or the caption of what they sent; else empty. */
    public String said() {
        return switch (input) {
            case Input.Said said -> said.text().strip();
            case Input.Shared shared -> shared.caption().strip();
            default -> "";
        };
    }

    /** The argument of the offer that was tapped; else empty. */
    public String argument() {
        return argument;
    }

    /** What the called dialogue told at its end. */
    public Map<String, String> result() {
        return result;
    }

    /** A variable of this dialogue. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** A variable of this dialogue, or this where it is not set. */
    public String variable(String name, String otherwise) {
        return variables.getOrDefault(name, otherwise);
    }

    /** A variable of this dialogue as a number; 0 where it is not set. */
    public int count(String name) {
        String value = variables.get(name);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /**
     * Something that follows from a scene and is asked for again and again while a turn is played.
     *
     * @param from finds it; must not change the scene
     */
    public record Derived<T>(Function<Scene, T> from) {}

    /** What follows from this scene; found once, and anew after a change. */
    @SuppressWarnings("unchecked")
    public <T> T get(Derived<T> what) {
        Object known = derived.get(what);
        if (known == null) {
            known = what.from().apply(this);
            derived.put(what, known);
        }
        return (T) known;
    }

    /** Sets a variable of this dialogue. */
    public void set(String name, String value) {
        changed().put(name, value);
    }

    /** Sets a variable of this dialogue to a number. */
    public void set(String name, int value) {
        changed().put(name, Integer.toString(value));
    }

    /** Forgets a variable of this dialogue. */
    public void unset(String name) {
        changed().remove(name);
    }

    /** The frame's variables are copied only where one of them changes: most scenes only look. */
    private Map<String, String> changed() {
        derived.clear();
        if (!ownVariables) {
            variables = new HashMap<>(variables);
            ownVariables = true;
        }
        return variables;
    }

    /** Says this as a message of its own, before whatever the next state says. */
    public void say(Rich text) {
        replies.add(new Reply.Text(text, List.of(), false));
    }

    /** Sends this as a message of its own, before whatever the next state says. */
    public void send(Reply reply) {
        replies.add(reply);
    }

    /** Answers the tap with a few passing words. */
    public void toast(String words) {
        replies.add(new Reply.Toast(words));
    }

    /** Notes what happened. */
    public void fact(Fact fact) {
        facts.add(fact);
    }

    /** Has everything about the learner forgotten when this turn is over. */
    public void erase() {
        erased = true;
    }

    /** Whether this is the scene of these two, and they are the very same: comparing what is in them would cost more. */
    @SuppressWarnings("ReferenceEquality")
    boolean shows(Frame here, Learner now) {
        return frame == here && learner == now;
    }

    Map<String, String> variables() {
        return variables;
    }

    List<Reply> replies() {
        return replies;
    }

    List<Fact> facts() {
        return facts;
    }

    boolean isErased() {
        return erased;
    }
}
