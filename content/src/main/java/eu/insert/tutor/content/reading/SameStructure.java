package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Amount;
import eu.insert.tutor.content.Option;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Typed;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares a translation with its sibling: people change languages in the middle of a lesson and keep their place. */
final class SameStructure {
    /** The words for all kinds of question. */
    static final List<String> KINDS = List.of("one", "many", "order", "match", "number", "text", "reflect");

    private final String path;
    private final String sibling;
    private final Problems problems;

    SameStructure(String path, String siblingPath, Problems problems) {
        this.path = path;
        this.sibling = siblingPath.substring(siblingPath.lastIndexOf('/') + 1);
        this.problems = problems;
    }

    void lessons(LessonDraft lesson, LessonDraft other) {
        same(0, "The lesson's id is " + lesson.id(), other.id(), lesson.id().equals(other.id()));
        same(
                0,
                "The lesson takes " + lesson.minutes() + " minutes",
                String.valueOf(other.minutes()),
                lesson.minutes() == other.minutes());
        same(
                0,
                "The lesson serves " + lesson.competences(),
                other.competences().toString(),
                lesson.competences().equals(other.competences()));
        ids(
                "cards",
                lesson.cards().stream().map(c -> c.map(x -> x.id())).toList(),
                other.cards().stream().map(c -> c.it().id()).toList());
        questions(lesson.questions(), other.questions());
    }

    void questions(List<Located<Question>> questions, List<Located<Question>> others) {
        ids(
                "questions",
                questions.stream().map(q -> q.map(Question::id)).toList(),
                others.stream().map(q -> q.it().id()).toList());
        for (Located<Question> question : questions) {
            others.stream()
                    .filter(o -> o.it().id().equals(question.it().id()))
                    .findFirst()
                    .ifPresent(o -> question(question.it(), o.it(), question.line()));
        }
    }

    private void question(Question question, Question other, int line) {
        String name = "The question \"" + question.id() + "\"";
        String kind = kind(question);
        if (!kind.equals(kind(other))) {
            same(line, name + " is of the kind " + kind, kind(other), false);
            return;
        }
        List<String> answers = answers(question);
        List<String> otherAnswers = answers(other);
        if (answers.size() != otherAnswers.size()) {
            same(line, name + " has " + answers.size() + " answers", String.valueOf(otherAnswers.size()), false);
            return;
        }
        if (!right(answers).equals(right(otherAnswers))) {
            same(line, name + " marks as right " + right(answers), right(otherAnswers), false);
        } else {
            same(line, name + " accepts or names " + answers, otherAnswers.toString(), answers.equals(otherAnswers));
        }
        same(
                line,
                name + " sends back to the lesson " + question.head().lesson().orElse("none"),
                other.head().lesson().orElse("none"),
                question.head().lesson().equals(other.head().lesson()));
    }

    private void ids(String what, List<Located<String>> ids, List<String> others) {
        List<String> own = ids.stream().map(Located::it).toList();
        if (own.equals(others)) {
            return;
        }
        List<String> missing = new ArrayList<>(others);
        missing.removeAll(own);
        List<String> more = new ArrayList<>(own);
        more.removeAll(others);
        int line = ids.stream()
                .filter(i -> !more.isEmpty() ? more.contains(i.it()) : others.indexOf(i.it()) != own.indexOf(i.it()))
                .mapToInt(Located::line)
                .findFirst()
                .orElse(0);
        if (missing.isEmpty() && more.isEmpty()) {
            problems.error(
                    path,
                    line,
                    "The " + what + " stand in another order than in " + sibling + ".",
                    "Put them in the order " + String.join(", ", others) + ".");
        } else {
            problems.error(
                    path,
                    line,
                    "The " + what + " differ from " + sibling + ":"
                            + (missing.isEmpty()
                                    ? ""
                                    : " missing " + String.join(", ", missing) + (more.isEmpty() ? "" : ";"))
                            + (more.isEmpty() ? "" : " only here " + String.join(", ", more))
                            + ".",
                    "Mend one of the two so that both have the same ids.");
        }
    }

    private void same(int line, String what, String other, boolean same) {
        if (!same) {
            problems.error(
                    path,
                    line,
                    what + ", in " + sibling + ": " + other + ".",
                    "Mend one of the two so that both agree.");
        }
    }

    private static String right(List<String> answers) {
        return IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).startsWith("x"))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), right -> right.isEmpty() ? "no option" : "option " + right));
    }

    /** What is the same in every language about each answer: whether it is right, and numbers. */
    private static List<String> answers(Question question) {
        return switch (question) {
            case Question.OneChoice one ->
                one.options().stream().map(SameStructure::mark).toList();
            case Question.ManyChoices many ->
                many.options().stream().map(SameStructure::mark).toList();
            case Question.Order order -> order.items().stream().map(i -> "-").toList();
            case Question.Match match -> match.pairs().stream().map(p -> "-").toList();
            case Question.HowMuch number ->
                number.amounts().stream().map(SameStructure::mark).toList();
            case Question.ShortText text ->
                text.answers().stream().map(SameStructure::mark).toList();
            case Question.Reflection reflection -> List.of();
        };
    }

    private static String mark(Option option) {
        return option.right() ? "x" : "-";
    }

    private static String mark(Typed typed) {
        return typed.right() ? "x" : "-";
    }

    private static String mark(Amount amount) {
        return (amount.right() ? "x " : "- ")
                + amount.value().stripTrailingZeros().toPlainString()
                + " ± "
                + amount.tolerance().stripTrailingZeros().toPlainString();
    }

    /** The word for a question's kind in the files. */
    static String kind(Question question) {
        return switch (question) {
            case Question.OneChoice one -> "one";
            case Question.ManyChoices many -> "many";
            case Question.Order order -> "order";
            case Question.Match match -> "match";
            case Question.HowMuch number -> "number";
            case Question.ShortText text -> "text";
            case Question.Reflection reflection -> "reflect";
        };
    }
}
