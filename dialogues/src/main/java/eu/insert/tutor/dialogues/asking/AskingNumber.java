package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Amount;
import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.List;

/** A number to write. */
record AskingNumber(Question.HowMuch question) implements Asking {
    @Override
    public Rich shown(Scene scene, String draft) {
        return Rich.paragraphs(question.head().prompt(), scene.phrase("quiz.write-number"));
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
        return words.codePoints().anyMatch(Character::isDigit)
                ? new Step.Answered(new Answer.Words(words))
                : new Step.NotUnderstood("quiz.a-number-please");
    }

    @Override
    public Rich solution() {
        return question.amounts().stream()
                .filter(Amount::right)
                .findFirst()
                .map(a -> Rich.plain(a.value().toPlainString()).bold())
                .orElse(Rich.EMPTY);
    }
}
