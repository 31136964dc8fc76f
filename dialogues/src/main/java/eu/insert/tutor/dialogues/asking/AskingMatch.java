package eu.insert.tutor.dialogues.asking;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One left side after the other gets its right side by a tap. The draft holds letters' positions. */
record AskingMatch(Question.Match question, long seed) implements Asking {
    private static final String AGAIN = "again";

    @Override
    public Rich shown(Scene scene, String draft) {
        List<Integer> mixed = mixed();
        List<Integer> chosen = Letters.read(draft);
        Rich rights = Letters.list(
                mixed.stream().map(i -> question.pairs().get(i).right()).toList());
        Rich soFar = new Rich(IntStream.range(0, chosen.size())
                .mapToObj(i -> "• " + question.pairs().get(i).left().html() + " → "
                        + question.pairs().get(mixed.get(chosen.get(i))).right().html())
                .collect(Collectors.joining("\n")));
        Rich next = scene.phrase(
                "quiz.match-next",
                Map.of("left", question.pairs().get(chosen.size()).left()));
        return Rich.paragraphs(question.head().prompt(), rights, soFar, next);
    }

    @Override
    public List<List<Offer>> offers(Scene scene, String draft) {
        List<Integer> chosen = Letters.read(draft);
        List<Offer> letters = IntStream.range(0, question.pairs().size())
                .filter(i -> !chosen.contains(i))
                .mapToObj(i -> PICK.with(String.valueOf(i), Letters.letter(i)))
                .toList();
        return chosen.isEmpty()
                ? List.of(letters)
                : List.of(letters, List.of(PICK.with(AGAIN, scene.label("quiz.from-the-start"))));
    }

    @Override
    public Step tapped(String argument, String draft) {
        if (argument.equals(AGAIN)) {
            return new Step.Going("");
        }
        List<Integer> chosen = new ArrayList<>(Letters.read(draft));
        chosen.add(Integer.valueOf(argument));
        int size = question.pairs().size();
        if (chosen.size() == size - 1) {
            IntStream.range(0, size).filter(i -> !chosen.contains(i)).forEach(chosen::add);
        }
        return chosen.size() < size
                ? new Step.Going(Letters.write(chosen))
                : new Step.Answered(
                        new Answer.Paired(chosen.stream().map(mixed()::get).toList()));
    }

    @Override
    public Step wrote(String words, String draft) {
        return new Step.NotUnderstood("quiz.tap-letters");
    }

    /** Empty: the feedback names every pair that was not found. */
    @Override
    public Rich solution() {
        return Rich.EMPTY;
    }

    private List<Integer> mixed() {
        return Letters.shuffled(question.pairs().size(), seed);
    }
}
