package eu.insert.tutor.dialogues.sample;

import eu.insert.tutor.content.Amount;
import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Option;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Typed;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.transcript.Chat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Somebody who has read the book and answers every question right, from what is on the screen alone: so they can sit in
 * front of any channel.
 */
public final class Pupil {
    private final List<Question> questions;

    /** A pupil who has read the library in this language. */
    public Pupil(Library library, String code) {
        Language language = library.language(code).orElseThrow();
        this.questions = Stream.concat(
                        library.course().modules().stream().flatMap(m -> ofModule(m, language)),
                        library.course().finalTest().bank().in(language).stream())
                .toList();
    }

    private static Stream<Question> ofModule(CourseModule module, Language language) {
        return Stream.concat(
                module.lessons().stream().flatMap(l -> l.text().in(language).questions().stream()),
                module.quiz().bank().in(language).stream());
    }

    /** What the pupil does next. */
    public sealed interface Deed {
        /** Taps the choice with this label. */
        record Tap(String label) implements Deed {}

        /** Writes this. */
        record Say(String text) implements Deed {}
    }

    /**
     * What to do about the question on the screen; empty where there is none.
     *
     * @param shown the newest message, without its emphasis
     * @param labels what can be tapped under it
     */
    public Optional<Deed> answer(String shown, List<String> labels) {
        return questions.stream()
                .filter(q -> shown.contains("  " + q.head().title() + "\n"))
                .filter(q -> shown.contains(q.head().prompt().plainText()))
                .filter(q -> texts(q).stream().allMatch(shown::contains))
                .max(java.util.Comparator.comparingInt(
                        q -> q.head().prompt().plainText().length()))
                .filter(q -> !labels.isEmpty())
                .map(q -> answer(q, shown, labels));
    }

    private static Deed answer(Question question, String shown, List<String> labels) {
        return switch (question) {
            case Question.OneChoice one ->
                new Deed.Tap(letter(shown, right(one.options()).getFirst()));
            case Question.ManyChoices many ->
                right(many.options()).stream()
                        .map(text -> letter(shown, text))
                        .filter(labels::contains)
                        .findFirst()
                        .map(Deed.Tap::new)
                        .orElseGet(() -> new Deed.Tap(labels.stream()
                                .filter(l -> !l.startsWith("✅") && l.length() > 1)
                                .findFirst()
                                .orElseThrow()));
            case Question.Order order ->
                new Deed.Tap(order.items().stream()
                        .map(item -> letter(shown, item.plainText()))
                        .filter(labels::contains)
                        .findFirst()
                        .orElseThrow());
            case Question.Match match -> {
                long left = labels.stream().filter(l -> l.length() == 1).count();
                int next = match.pairs().size() - (int) left;
                yield new Deed.Tap(letter(shown, match.pairs().get(next).right().plainText()));
            }
            case Question.HowMuch number ->
                new Deed.Say(number.amounts().stream()
                        .filter(Amount::right)
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .toPlainString());
            case Question.ShortText text -> new Deed.Say(right(text));
            case Question.Reflection reflection -> new Deed.Tap(labels.getFirst());
        };
    }

    /** What stands on the screen for the question, whatever was done so far. */
    private static List<String> texts(Question question) {
        Stream<Rich> texts = switch (question) {
            case Question.OneChoice one -> one.options().stream().map(Option::text);
            case Question.ManyChoices many -> many.options().stream().map(Option::text);
            case Question.Order order -> order.items().stream();
            case Question.Match match -> match.pairs().stream().map(p -> p.right());
            case Question.HowMuch number -> Stream.<Rich>of();
            case Question.ShortText text -> Stream.<Rich>of();
            case Question.Reflection reflection -> Stream.<Rich>of();
        };
        return texts.map(Rich::plainText).toList();
    }

    private static List<String> right(List<Option> options) {
        return options.stream()
                .filter(Option::right)
                .map(o -> o.text().plainText())
                .toList();
    }

    private static String right(Question.ShortText text) {
        return text.answers().stream()
                .filter(Typed::right)
                .findFirst()
                .orElseThrow()
                .forms()
                .getFirst();
    }

    /** The letter that stands before this text on the screen. */
    private static String letter(String shown, String text) {
        int at = shown.indexOf("  " + text + "\n");
        int found = at < 0 ? shown.indexOf("  " + text) : at;
        if (found < 1) {
            throw new AssertionError("\"" + text + "\" is not on the screen:\n" + shown);
        }
        return shown.substring(found - 1, found);
    }

    /** A learner who has taken all lessons and passed all quizzes. */
    public static Learner afterTheCourse(Library library, String code) {
        return afterTheCourse(new Tutor(library), library, code);
    }

    /** The same, by this conversation: for those who want to watch every turn. */
    public static Learner afterTheCourse(Conversation conversation, Library library, String code) {
        return until(conversation, library, code, learner -> allPassed(library, learner));
    }

    /** A learner who has passed the quiz of the first module. */
    public static Learner afterTheFirstModule(Library library, String code) {
        String first = library.course().modules().getFirst().id();
        return until(new Tutor(library), library, code, learner -> passed(library, learner, "quiz:" + first));
    }

    /** A learner who has taken the lessons of the first module, and stands before its quiz. */
    public static Learner beforeTheFirstQuiz(Library library, String code) {
        return until(
                new Tutor(library),
                library,
                code,
                learner -> library.course().modules().getFirst().lessons().stream()
                        .allMatch(l -> learner.scores().containsKey(l.id())));
    }

    /** A learner who has passed all module quizzes, and stands before the final test. */
    public static Learner beforeTheFinalTest(Library library, String code) {
        return until(new Tutor(library), library, code, learner -> modulesPassed(library, learner));
    }

    private static Learner until(Conversation conversation, Library library, String code, Predicate<Learner> there) {
        Pupil pupil = new Pupil(library, code);
        Chat chat = Chat.withSomebodyKnown(conversation, code);
        Turn turn = chat.take(new Input.Command("learn", ""));
        for (int steps = 0; steps < 20_000 && !there.test(chat.learner()); steps++) {
            Reply last = turn.replies().getLast();
            List<String> labels = Chat.choices(last).stream()
                    .flatMap(List::stream)
                    .map(Choice::label)
                    .toList();
            Optional<Deed> deed = pupil.answer(text(last).plainText(), labels);
            boolean astray = chat.learner().stack().getLast().dialogue().equals("canvas");
            if (deed.isEmpty() && (labels.isEmpty() || astray)) {
                turn = chat.take(new Input.Command("learn", ""));
                continue;
            }
            turn = switch (deed.orElseGet(() -> new Deed.Tap(labels.getFirst()))) {
                case Deed.Tap tap -> chat.tap(tap.label());
                case Deed.Say say -> chat.take(new Input.Said(say.text()));
            };
        }
        if (!there.test(chat.learner())) {
            throw new AssertionError(
                    "The pupil did not come there: " + chat.learner().stack());
        }
        return chat.learner();
    }

    /** Whether all quizzes of the course and its final test are passed. */
    public static boolean allPassed(Library library, Learner learner) {
        return modulesPassed(library, learner)
                && (library.course().finalTest().ask() == 0 || passed(library, learner, "final"));
    }

    private static boolean modulesPassed(Library library, Learner learner) {
        return library.course().modules().stream().allMatch(m -> passed(library, learner, "quiz:" + m.id()));
    }

    private static boolean passed(Library library, Learner learner, String quiz) {
        return Optional.ofNullable(learner.scores().get(quiz))
                .filter(s -> s.percent() >= library.course().passPercent())
                .isPresent();
    }

    private static Rich text(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> text.text();
            case Reply.Picture picture -> picture.caption();
            case Reply.Document document -> document.caption();
            case Reply.Toast toast -> Rich.plain(toast.text());
        };
    }
}
