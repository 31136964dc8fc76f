package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Answer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as a short text in a frame, so that its feedback can be said again. */
final class Answers {
    /** More of somebody's words than this is not needed to say the feedback again. */
    private static final int LONGEST = 120;

    private Answers() {}

    static String write(Answer answer) {
        return switch (answer) {
            case Answer.Picked picked ->
                "p" + join(picked.options().stream().sorted().toList());
            case Answer.Ordered ordered -> "o" + join(ordered.items());
            case Answer.Paired paired -> "m" + join(paired.rights());
            case Answer.Words words ->
                "w" + words.text().substring(0, Math.min(LONGEST, words.text().length()));
        };
    }

    static Answer read(String text) {
        String rest = text.isEmpty() ? "" : text.substring(1);
        return switch (text.isEmpty() ? 'w' : text.charAt(0)) {
            case 'p' -> new Answer.Picked(new LinkedHashSet<>(positions(rest)));
            case 'o' -> new Answer.Ordered(positions(rest));
            case 'm' -> new Answer.Paired(positions(rest));
            default -> new Answer.Words(rest);
        };
    }

    private static String join(List<Integer> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> positions(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(p -> !p.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
