package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.Typed;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.List;

/** A word or two to write. */
record AskingText(Question.ShortText question) implements Asking {
    @Override
    public Rich shown(Scene scene, String draft) {
        return Rich.paragraphs(question.head().prompt(), scene.phrase("quiz.write-words"));
    }

    @Override
    public List<List<Offer>> offers(Scene scene, String draft) {
        return List.of(List.of(PICK.with("unknown", scene.label("quiz.i-do-not-know"))));
    }

    @Override
    public Step tapped(String argument, String draft) {
        return new Step.Answered(new Answer.Words(""));
    }

    @Override
    public Step wrote(String words, String draft) {
        return words.isBlank()
                ? new Step.NotUnderstood("quiz.words-please")
                : new Step.Answered(new Answer.Words(words));
    }

    @Override
    public Rich solution() {
        return question.answers().stream()
                .filter(Typed::right)
                .findFirst()
                .map(t -> Rich.plain(t.forms().getFirst()).bold())
                .orElse(Rich.EMPTY);
    }
}
