package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Option;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Each tap ticks or unticks; a last one says that this is all. */
record AskingMany(Question.ManyChoices question) implements Asking {
    private static final String ALL = "all";

    @Override
    public Rich shown(Scene scene, String draft) {
        return Rich.paragraphs(
                question.head().prompt(),
                Letters.list(question.options().stream().map(Option::text).toList()),
                scene.phrase("quiz.many"));
    }

    @Override
    public List<List<Offer>> offers(Scene scene, String draft) {
        List<Integer> ticked = Letters.read(draft);
        List<Offer> letters = IntStream.range(0, question.options().size())
                .mapToObj(i -> PICK.with(String.valueOf(i), (ticked.contains(i) ? "✅ " : "") + Letters.letter(i)))
                .toList();
        return ticked.isEmpty()
                ? List.of(letters)
                : List.of(letters, List.of(PICK.with(ALL, scene.label("quiz.that-is-all"))));
    }

    @Override
    public Step tapped(String argument, String draft) {
        List<Integer> ticked = new ArrayList<>(Letters.read(draft));
        if (argument.equals(ALL)) {
            return new Step.Answered(new Answer.Picked(new LinkedHashSet<>(ticked)));
        }
        Integer position = Integer.valueOf(argument);
        if (!ticked.removeIf(position::equals)) {
            ticked.add(position);
            Collections.sort(ticked);
        }
        return new Step.Going(Letters.write(ticked));
    }

    @Override
    public Step wrote(String words, String draft) {
        return new Step.NotUnderstood("quiz.tap-letters");
    }

    @Override
    public Rich solution() {
        return Letters.right(question.options());
    }
}
