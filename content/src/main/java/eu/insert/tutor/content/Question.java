package eu.insert.tutor.content;

import java.util.List;
import java.util.Optional;

/** A question of a lesson or of a quiz: one of seven kinds. */
public sealed interface Question {
    /** What every question has. */
    Head head();

    /** Grades an answer. An answer of another kind than the question asks for is {@link Grade.Mark#WRONG}. */
    Grade grade(Answer answer);

    /** Unique in its lesson or bank, the same in every language. */
    default String id() {
        return head().id();
    }

    /**
     * What every question has.
     *
     * @param id unique in its lesson or bank, the same in every language
     * @param title its heading
     * @param prompt what is asked
     * @param lesson id of the lesson to go back to, where a quiz question names one
     */
    record Head(String id, String title, Rich prompt, Optional<String> lesson) {}

    /** Exactly one option is right. */
    record OneChoice(Head head, List<Option> options) implements Question {
        public OneChoice {
            options = List.copyOf(options);
        }

        @Override
        public Grade grade(Answer answer) {
            return Grading.one(this, answer);
        }
    }

    /** One option or more are right; the answer is right when exactly those are picked. */
    record ManyChoices(Head head, List<Option> options) implements Question {
        public ManyChoices {
            options = List.copyOf(options);
        }

        @Override
        public Grade grade(Answer answer) {
            return Grading.many(this, answer);
        }
    }

    /** Things to put in order; {@code items} stand in the right one. */
    record Order(Head head, List<Rich> items, Rich feedback) implements Question {
        public Order {
            items = List.copyOf(items);
        }

        @Override
        public Grade grade(Answer answer) {
            return Grading.order(this, answer);
        }
    }

    /** Left sides and right sides to bring together. */
    record Match(Head head, List<Pair> pairs, Rich feedback) implements Question {
        public Match {
            pairs = List.copyOf(pairs);
        }

        @Override
        public Grade grade(Answer answer) {
            return Grading.match(this, answer);
        }
    }

    /** A number to type. */
    record HowMuch(Head head, List<Amount> amounts, Rich otherwise) implements Question {
        public HowMuch {
            amounts = List.copyOf(amounts);
        }

        @Override
        public Grade grade(Answer answer) {
            return Grading.number(this, answer);
        }
    }

    /** A few words to type; accents, case and final sigma are forgiven. */
    record ShortText(Head head, List<Typed> answers, Rich otherwise) implements Question {
        public ShortText {
            answers = List.copyOf(answers);
        }

        @Override
        public Grade grade(Answer answer) {
            return Grading.text(this, answer);
        }
    }

    /** Something to think about in one's own words; not graded. */
    record Reflection(Head head, Rich feedback) implements Question {
        @Override
        public Grade grade(Answer answer) {
            return new Grade(Grade.Mark.UNGRADED, 0, List.of(feedback));
        }
    }
}
