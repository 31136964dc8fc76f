package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Option;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One tap answers. */
record AskingOne(Question.OneChoice question) implements Asking {
    @Override
    public Rich shown(Scene scene, String draft) {
        return Rich.paragraphs(
                question.head().prompt(),
                Letters.list(question.options().stream().map(Option::text).toList()));
    }

    @Override
    public List<List<Offer>> offers(Scene scene, String draft) {
        return List.of(IntStream.range(0, question.options().size())
                .mapToObj(i -> PICK.with(String.valueOf(i), Letters.letter(i)))
                .toList());
    }

    @Override
    public Step tapped(String argument, String draft) {
        return new Step.Answered(new Answer.Picked(Set.of(Integer.valueOf(argument))));
    }

    @Override
    public Step wrote(String words, String draft) {
        return new Step.NotUnderstood("quiz.tap-a-letter");
    }

    @Override
    public Rich solution() {
        return Letters.right(question.options());
    }
}
