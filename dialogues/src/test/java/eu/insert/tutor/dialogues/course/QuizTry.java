package eu.insert.tutor.dialogues.course;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import eu.insert.tutor.dialogues.sample.Pupil.Deed;
import eu.insert.tutor.dialogues.transcript.Chat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One try of a module quiz, taken through the conversation as people take it: the tutor chooses the questions, asks and
 * grades.
 *
 * @param answering what to do, given the text on the screen and the labels under it
 */
record QuizTry(
        Conversation tutor,
        Library library,
        CourseModule module,
        String language,
        BiFunction<String, List<String>, Deed> answering) {
    private static final int ENDLESS = 2_000;

    /**
     * Takes it.
     *
     * @param name of the learner: each is asked other questions
     * @param earlierTries how many tries the learner has had
     */
    Fact.QuizFinished by(String name, int earlierTries) {
        Chat chat = Chat.withSomebodyKnown(tutor, language);
        chat.learner(before(chat.learner(), name, earlierTries));
        Reply shown = chat.take(new Input.Command("learn", "")).replies().getLast();
        for (int step = 0; step < ENDLESS; step++) {
            Optional<Fact.QuizFinished> finished = finished(chat);
            if (finished.isPresent()) {
                return finished.get();
            }
            List<String> labels = Chat.choices(shown).stream()
                    .flatMap(List::stream)
                    .map(Choice::label)
                    .toList();
            boolean asked = chat.learner().stack().getLast().dialogue().equals("quiz");
            Deed deed = asked ? answering.apply(text(shown).plainText(), labels) : new Deed.Tap(labels.getFirst());
            shown = switch (deed) {
                case Deed.Tap tap -> chat.tap(tap.label()).replies().getLast();
                case Deed.Say say ->
                    chat.take(new Input.Said(say.text())).replies().getLast();
            };
        }
        throw new AssertionError("The quiz of " + module.id() + " does not end: "
                + chat.learner().stack());
    }

    /** A learner who has taken all lessons up to this quiz. */
    private Learner before(Learner known, String name, int earlierTries) {
        Learner learner = new Learner(
                new LearnerId("test", name),
                known.profile(),
                known.frames(),
                known.stack(),
                known.scores(),
                known.canvases(),
                known.dues(),
                known.misses(),
                known.silentPushes(),
                known.seen());
        for (CourseModule earlier : library.course().modules()) {
            for (Lesson lesson : earlier.lessons()) {
                learner = learner.withTry(lesson.id(), 1, 1);
            }
            if (earlier.id().equals(module.id())) {
                break;
            }
            learner = learner.withTry("quiz:" + earlier.id(), 1, 1);
        }
        for (int i = 0; i < earlierTries; i++) {
            learner = learner.withTry("quiz:" + module.id(), 0, 1);
        }
        return learner;
    }

    private Optional<Fact.QuizFinished> finished(Chat chat) {
        return chat.facts().stream()
                .filter(f -> f instanceof Fact.QuizFinished)
                .map(Fact.QuizFinished.class::cast)
                .findFirst();
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
