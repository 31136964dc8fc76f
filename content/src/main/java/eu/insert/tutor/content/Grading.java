package eu.insert.tutor.content;

import eu.insert.tutor.content.Grade.Mark;
import eu.insert.tutor.content.words.Figures;
import eu.insert.tutor.content.words.Folded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How answers are graded. What feedback a question carries is said here too, in the order that helps. */
final class Grading {
    private Grading() {}

    /** The feedback of the option picked. */
    static Grade one(Question.OneChoice question, Answer answer) {
        if (!(answer instanceof Answer.Picked(Set<Integer> options)) || options.size() != 1) {
            return nothing();
        }
        int option = options.iterator().next();
        if (option < 0 || option >= question.options().size()) {
            return nothing();
        }
        Option picked = question.options().get(option);
        return picked.right() ? right(List.of(picked.feedback())) : wrong(List.of(picked.feedback()));
    }

    /**
     * The feedback of every option picked, then of the right ones that were missed, each under its option's words: ✓
     * picked and right, – picked and not right, + right and not picked.
     */
    static Grade many(Question.ManyChoices question, Answer answer) {
        if (!(answer instanceof Answer.Picked(Set<Integer> options))) {
            return nothing();
        }
        List<Rich> picked = new ArrayList<>();
        List<Rich> missed = new ArrayList<>();
        int right = 0;
        int hits = 0;
        int slips = 0;
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            boolean taken = options.contains(i);
            right += option.right() ? 1 : 0;
            hits += option.right() && taken ? 1 : 0;
            slips += !option.right() && taken ? 1 : 0;
            if (taken) {
                picked.add(under(option.right() ? "✓" : "–", option));
            } else if (option.right()) {
                missed.add(under("+", option));
            }
        }
        picked.addAll(missed);
        if (hits == right && slips == 0) {
            return right(picked);
        }
        double score = right == 0 ? 0 : Math.max(0, hits - slips) / (double) right;
        return score > 0 ? new Grade(Mark.PARTLY, score, picked) : wrong(picked);
    }

    /** Partly right where more than half of all pairs of items stand the right way round. */
    static Grade order(Question.Order question, Answer answer) {
        int size = question.items().size();
        if (!(answer instanceof Answer.Ordered(List<Integer> items))
                || items.size() != size
                || !new HashSet<>(items).equals(IntStream.range(0, size).boxed().collect(Collectors.toSet()))) {
            return nothing();
        }
        int pairs = 0;
        int inOrder = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                pairs++;
                boolean same = question.items()
                        .get(items.get(i))
                        .equals(question.items().get(items.get(j)));
                inOrder += same || items.get(i) < items.get(j) ? 1 : 0;
            }
        }
        List<Rich> feedback = said(question.feedback());
        if (inOrder == pairs) {
            return right(feedback);
        }
        return 2 * inOrder > pairs ? new Grade(Mark.PARTLY, inOrder / (double) pairs, feedback) : wrong(feedback);
    }

    /** Each pair that was not found, with its feedback; then the feedback of the whole. */
    static Grade match(Question.Match question, Answer answer) {
        if (!(answer instanceof Answer.Paired(List<Integer> rights))
                || rights.size() != question.pairs().size()) {
            return nothing();
        }
        List<Rich> feedback = new ArrayList<>();
        int hits = 0;
        for (int i = 0; i < rights.size(); i++) {
            Pair pair = question.pairs().get(i);
            int chosen = rights.get(i);
            if (chosen >= 0
                    && chosen < rights.size()
                    && question.pairs().get(chosen).right().equals(pair.right())) {
                hits++;
            } else {
                Rich belongs =
                        new Rich(pair.left().html() + " → " + pair.right().html());
                feedback.add(Rich.lines(List.of(belongs.bold(), pair.feedback())));
            }
        }
        feedback.addAll(said(question.feedback()));
        if (hits == rights.size()) {
            return right(feedback);
        }
        return hits > 0 ? new Grade(Mark.PARTLY, hits / (double) rights.size(), feedback) : wrong(feedback);
    }

    /** A number with two readings ({@code 1.500}) is right when either is. */
    static Grade number(Question.HowMuch question, Answer answer) {
        if (!(answer instanceof Answer.Words(String text))) {
            return nothing();
        }
        List<BigDecimal> readings = Figures.single(text);
        Optional<Amount> right = meant(question.amounts(), readings, true);
        if (right.isPresent()) {
            return right(said(right.get().feedback()));
        }
        return wrong(said(
                meant(question.amounts(), readings, false).map(Amount::feedback).orElse(question.otherwise())));
    }

    private static Optional<Amount> meant(List<Amount> amounts, List<BigDecimal> readings, boolean right) {
        return readings.stream()
                .flatMap(r -> amounts.stream().filter(a -> a.right() == right && near(a, r)))
                .findFirst();
    }

    private static boolean near(Amount amount, BigDecimal number) {
        return number.subtract(amount.value()).abs().compareTo(amount.tolerance()) <= 0;
    }

    /** Accents, case, final sigma, punctuation, blanks and a leading article are forgiven; typing errors are not. */
    static Grade text(Question.ShortText question, Answer answer) {
        if (!(answer instanceof Answer.Words(String text))) {
            return nothing();
        }
        String letters = Folded.letters(text);
        Optional<Typed> right = typed(question.answers(), letters, true);
        if (right.isPresent()) {
            return right(said(right.get().feedback()));
        }
        return wrong(said(
                typed(question.answers(), letters, false).map(Typed::feedback).orElse(question.otherwise())));
    }

    private static Optional<Typed> typed(List<Typed> answers, String letters, boolean right) {
        return answers.stream()
                .filter(a -> a.right() == right)
                .filter(a -> a.forms().stream().anyMatch(f -> Folded.letters(f).equals(letters)))
                .findFirst();
    }

    private static Rich under(String sign, Option option) {
        return Rich.lines(List.of(new Rich(sign + " " + option.text().bold().html()), option.feedback()));
    }

    private static List<Rich> said(Rich feedback) {
        return feedback.isEmpty() ? List.of() : List.of(feedback);
    }

    private static Grade right(List<Rich> feedback) {
        return new Grade(Mark.RIGHT, 1, feedback);
    }

    private static Grade wrong(List<Rich> feedback) {
        return new Grade(Mark.WRONG, 0, feedback);
    }

    /** For an answer of another kind than the question asks for, or to a question that has changed since. */
    private static Grade nothing() {
        return wrong(List.of());
    }
}
