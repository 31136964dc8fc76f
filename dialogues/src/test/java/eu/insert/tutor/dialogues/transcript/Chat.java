package eu.insert.tutor.dialogues.transcript;

import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import eu.insert.tutor.dialogues.learner.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person's chat with the tutor, with a clock that moves only when it is told to: what is on the screen, and what can be
 * tapped there.
 */
public final class Chat {
    /** A Tuesday morning in Athens. */
    public static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");

    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(10);

    private final Conversation conversation;
    private final List<List<Choice>> messages = new ArrayList<>();
    private final List<Choice> everShown = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private Optional<String> tapped = Optional.empty();
    private Learner learner;
    private Instant now = MORNING;
    private long turns;

    private Chat(Conversation conversation, Learner learner) {
        this.conversation = conversation;
        this.learner = learner;
    }

    /** Somebody who writes for the first time. */
    public static Chat withSomebodyNew(Conversation conversation) {
        return new Chat(conversation, Learner.unknown(new LearnerId("test", "maria"), MORNING));
    }

    /** Somebody who has agreed, speaks this language, and has done nothing yet. */
    public static Chat withSomebodyKnown(Conversation conversation, String language) {
        Learner unknown = Learner.unknown(new LearnerId("test", "maria"), MORNING);
        Profile profile =
                Profile.UNKNOWN.withLanguage(language).withPath("trainer").consentedAt(MORNING);
        return new Chat(conversation, unknown.with(profile));
    }

    /** The learner as the last turn left them. */
    public Learner learner() {
        return learner;
    }

    /** Puts another learner into this chat. */
    public void learner(Learner other) {
        learner = other;
    }

    /** What happened so far. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** What time it is here. */
    public Instant now() {
        return now;
    }

    /** Lets time go by. */
    public void wait(Duration time) {
        now = now.plus(time);
    }

    /** One turn; ten seconds go by before it. */
    public Turn take(Input input) {
        wait(BETWEEN_TURNS);
        return takeNow(input, Optional.empty());
    }

    /** Taps the button with this label, in the newest message on the screen that has it. */
    public Turn tap(String label) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            Optional<Choice> choice = messages.get(i).stream()
                    .filter(c -> c.label().equals(label))
                    .findFirst();
            if (choice.isPresent()) {
                wait(BETWEEN_TURNS);
                tapped = Optional.of(choice.get().token());
                return takeNow(new Input.Tapped(choice.get().token()), Optional.of(i));
            }
        }
        throw new AssertionError("No button [" + label + "] is on the screen, only "
                + messages.stream()
                        .flatMap(List::stream)
                        .map(Choice::label)
                        .distinct()
                        .toList());
    }

    /** Taps the button with this label as it stood in the message before the newest one that had it. */
    public Turn tapEarlier(String label) {
        List<String> tokens = tokens(label);
        if (tokens.size() < 2) {
            throw new AssertionError("Only one message ever had the button [" + label + "]");
        }
        return take(new Input.Tapped(tokens.get(tokens.size() - 2)));
    }

    /** Taps a second time, one second later, what was tapped last. */
    public Turn tapAgain() {
        wait(Duration.ofSeconds(1));
        return takeNow(new Input.Tapped(tapped.orElseThrow()), Optional.empty());
    }

    /** Lets time go by until the next moment falls due, and lets it; empty where nothing ever will. */
    public Optional<Turn> nextDue() {
        Optional<Map.Entry<String, Instant>> next =
                learner.dues().entrySet().stream().min(Map.Entry.comparingByValue());
        return next.map(due -> {
            now = due.getValue().isAfter(now) ? due.getValue() : now;
            return takeNow(new Input.Due(due.getKey()), Optional.empty());
        });
    }

    private List<String> tokens(String label) {
        return everShown.stream()
                .filter(c -> c.label().equals(label))
                .map(Choice::token)
                .distinct()
                .toList();
    }

    private Turn takeNow(Input input, Optional<Integer> tapped) {
        Turn turn = conversation.turn(learner, input, new Moment(now, ++turns));
        learner = turn.erased() ? Learner.unknown(learner.id(), now) : turn.learner();
        facts.addAll(turn.facts());
        for (Reply reply : turn.replies()) {
            show(reply, tapped);
        }
        return turn;
    }

    private void show(Reply reply, Optional<Integer> tapped) {
        if (reply instanceof Reply.Toast) {
            return;
        }
        List<Choice> choices = choices(reply).stream().flatMap(List::stream).toList();
        everShown.addAll(choices);
        if (edits(reply) && tapped.isPresent()) {
            messages.set(tapped.get(), choices);
        } else {
            messages.add(choices);
        }
    }

    /** The rows of choices under a reply. */
    public static List<List<Choice>> choices(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> text.choices();
            case Reply.Picture picture -> picture.choices();
            case Reply.Document document -> document.choices();
            case Reply.Toast toast -> List.of();
        };
    }

    /** Whether a reply takes the place of the message that was tapped. */
    static boolean edits(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> text.edits();
            case Reply.Picture picture -> picture.edits();
            case Reply.Document document -> false;
            case Reply.Toast toast -> false;
        };
    }
}
