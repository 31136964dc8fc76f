package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Taps put one thing after the other; the last falls into its place by itself. The draft holds letters' positions. */
record AskingOrder(Question.Order question, long seed) implements Asking {
    private static final String AGAIN = "again";

    @Override
    public Rich shown(Scene scene, String draft) {
        List<Integer> mixed = mixed();
        List<Integer> put = Letters.read(draft);
        Rich options = Letters.list(mixed.stream().map(question.items()::get).toList());
        Rich soFar = put.isEmpty()
                ? scene.phrase("quiz.order-first")
                : Rich.paragraphs(
                        new Rich(IntStream.range(0, put.size())
                                .mapToObj(i -> (i + 1) + ". "
                                        + question.items()
                                                .get(mixed.get(put.get(i)))
                                                .html())
                                .collect(Collectors.joining("\n"))),
                        scene.phrase("quiz.order-next"));
        return Rich.paragraphs(question.head().prompt(), options, soFar);
    }

    @Override
    public List<List<Offer>> offers(Scene scene, String draft) {
        List<Integer> put = Letters.read(draft);
        List<Offer> letters = IntStream.range(0, question.items().size())
                .filter(i -> !put.contains(i))
                .mapToObj(i -> PICK.with(String.valueOf(i), Letters.letter(i)))
                .toList();
        return put.isEmpty()
                ? List.of(letters)
                : List.of(letters, List.of(PICK.with(AGAIN, scene.label("quiz.from-the-start"))));
    }

    @Override
    public Step tapped(String argument, String draft) {
        if (argument.equals(AGAIN)) {
            return new Step.Going("");
        }
        List<Integer> put = new ArrayList<>(Letters.read(draft));
        put.add(Integer.valueOf(argument));
        int size = question.items().size();
        if (put.size() == size - 1) {
            IntStream.range(0, size).filter(i -> !put.contains(i)).forEach(put::add);
        }
        return put.size() < size
                ? new Step.Going(Letters.write(put))
                : new Step.Answered(
                        new Answer.Ordered(put.stream().map(mixed()::get).toList()));
    }

    @Override
    public Step wrote(String words, String draft) {
        return new Step.NotUnderstood("quiz.tap-letters");
    }

    @Override
    public Rich solution() {
        return new Rich(IntStream.range(0, question.items().size())
                .mapToObj(i -> (i + 1) + ". " + question.items().get(i).html())
                .collect(Collectors.joining("\n")));
    }

    private List<Integer> mixed() {
        return Letters.shuffled(question.items().size(), seed);
    }
}
