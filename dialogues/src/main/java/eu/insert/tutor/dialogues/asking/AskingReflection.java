package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.List;

/** Something to think about; writing is welcome, not asked for. */
record AskingReflection(Question.Reflection question) implements Asking {
    @Override
    public Rich shown(Scene scene, String draft) {
        return Rich.paragraphs(question.head().prompt(), scene.phrase("quiz.reflect"));
    }

    @Override
    public List<List<Offer>> offers(Scene scene, String draft) {
        return List.of(List.of(PICK.with("thought", scene.label("quiz.i-thought-about-it"))));
    }

    @Override
    public Step tapped(String argument, String draft) {
        return new Step.Answered(new Answer.Words(""));
    }

    @Override
    public Step wrote(String words, String draft) {
        return new Step.Answered(new Answer.Words(words));
    }

    @Override
    public Rich solution() {
        return Rich.EMPTY;
    }
}
