package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Answer;
import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Grade;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Quiz;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.asking.Asking;
import eu.insert.tutor.dialogues.asking.Asking.Step;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks questions one by one, with feedback after each, and tells its caller how it went: {@code right}, {@code of}, and
 * {@code missed} (ids of lessons worth another look, with commas).
 *
 * <p>Given: {@code of} (what is asked about: {@code lesson:ID}, {@code quiz:MODULE} or {@code final}) and {@code left}
 * (ids of the questions still to be asked, with commas) and {@code seed} (of what is shuffled).
 */
final class QuizDialogue implements Dialogue<QuizDialogue.At> {
    static final String ID = "quiz";
    static final String OF = "of";
    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String GRADED = "graded";
    static final String MISSED = "missed";
    static final String SEED = "seed";

    private static final Button NEXT = Button.of("next", "quiz.next");
    private static final Button LATER = Button.of("later", "quiz.later");
    private static final Button FINISH = Button.of("finish", "quiz.finish");

    enum At {
        NEXT,
        ASK,
        FEEDBACK
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.NEXT;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.NEXT)
                .onward()
                .onlyIf(this::nothingLeft)
                .end(this::result)
                .onward()
                .goTo(At.ASK);
        s.at(At.ASK)
                .says(this::question)
                .offersEach(Asking.PICK, scene -> asking(scene).offers(scene, draft(scene)))
                .offers(LATER)
                .when(Asking.PICK)
                .onlyIf(this::tapAnswers)
                .doing(this::gradeTap)
                .goTo(At.FEEDBACK)
                .when(Asking.PICK)
                .doing(this::keepDraft)
                .stay()
                .whenOwnWords()
                .onlyIf(this::wordsAnswer)
                .doing(this::gradeWords)
                .goTo(At.FEEDBACK)
                .hints(this::hint)
                .when(LATER)
                .open(MenuDialogue.ID);
        s.at(At.FEEDBACK)
                .says(this::feedback)
                .offers(NEXT.unless(this::nothingLeft))
                .offers(FINISH.onlyIf(this::nothingLeft))
                .offers(LATER.unless(this::nothingLeft))
                .when(NEXT)
                .goTo(At.NEXT)
                .when(FINISH)
                .goTo(At.NEXT)
                .when(LATER)
                .open(MenuDialogue.ID);
    }

    /** A seed small enough to be kept in a frame. */
    static String seed(Moment moment) {
        return Integer.toString(Math.floorMod(moment.seed(), 1_000_000));
    }

    /** The questions of what is asked about, in the learner's language. */
    static List<Question> questions(Scene scene, String of) {
        if (of.startsWith("lesson:")) {
            return scene.library()
                    .lesson(of.substring("lesson:".length()))
                    .map(l -> l.text().in(scene.language()).questions())
                    .orElse(List.of());
        }
        return quiz(scene, of).map(q -> q.bank().in(scene.language())).orElse(List.of());
    }

    /** The module quiz or final test of this name; empty where the content no longer has it. */
    static Optional<Quiz> quiz(Scene scene, String of) {
        if (of.equals(Journey.FINAL)) {
            return Optional.of(scene.library().course().finalTest());
        }
        return module(scene, of).map(CourseModule::quiz);
    }

    /** The module whose quiz has this name. */
    static Optional<CourseModule> module(Scene scene, String of) {
        return of.startsWith("quiz:") ? scene.library().module(of.substring("quiz:".length())) : Optional.empty();
    }

    @Override
    public Rich title(Scene scene) {
        String of = scene.variable(OF, "");
        if (of.startsWith("lesson:")) {
            return scene.library()
                    .lesson(of.substring("lesson:".length()))
                    .map(l -> Rich.plain(Steps.lesson(scene, l)))
                    .orElse(Rich.EMPTY);
        }
        return name(scene, of);
    }

    /** The name of a module quiz or of the final test. */
    static Rich name(Scene scene, String of) {
        return module(scene, of)
                .map(m -> scene.phrase(
                        "quiz.of-module",
                        Map.of(
                                "module", m.number(),
                                "title", m.words().in(scene.language()).title())))
                .orElseGet(() -> scene.phrase("quiz.final"));
    }

    @Override
    public boolean stillMakesSense(Scene scene) {
        String of = scene.variable(OF, "");
        return of.startsWith("lesson:")
                ? scene.library().lesson(of.substring("lesson:".length())).isPresent()
                : quiz(scene, of).isPresent();
    }

    private static List<String> left(Scene scene) {
        String left = scene.variable(LEFT, "");
        return left.isEmpty() ? List.of() : List.of(left.split(","));
    }

    private static final Scene.Derived<List<Question>> ALL =
            new Scene.Derived<>(scene -> questions(scene, scene.variable(OF, "")));

    /** The questions still to be asked, of those that the content still has. */
    private static final Scene.Derived<List<Question>> TO_ASK = new Scene.Derived<>(QuizDialogue::toAsk);

    private static final Scene.Derived<Asking> ASKING = new Scene.Derived<>(scene -> {
        Question question = present(scene);
        return Asking.of(question, seed(scene, question));
    });

    private static List<Question> toAsk(Scene scene) {
        List<Question> all = scene.get(ALL);
        List<Question> toAsk = new ArrayList<>();
        for (String id : left(scene)) {
            of(all, id).ifPresent(toAsk::add);
        }
        return toAsk;
    }

    private static Optional<Question> of(List<Question> all, String id) {
        for (Question question : all) {
            if (question.id().equals(id)) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    private boolean nothingLeft(Scene scene) {
        return scene.get(TO_ASK).isEmpty();
    }

    /** The question that is asked now; the last one of all where none is left. */
    private static Question present(Scene scene) {
        List<Question> toAsk = scene.get(TO_ASK);
        return toAsk.isEmpty() ? scene.get(ALL).getLast() : toAsk.getFirst();
    }

    private static Asking asking(Scene scene) {
        return scene.get(ASKING);
    }

    private static long seed(Scene scene, Question question) {
        return scene.count(SEED) + (long) question.id().hashCode();
    }

    private static String draft(Scene scene) {
        return scene.variable("draft", "");
    }

    private Say question(Scene scene) {
        Question question = present(scene);
        int asked = scene.count("asked");
        Rich heading = scene.phrase(
                "quiz.heading",
                Map.of(
                        "number",
                        asked + 1,
                        "of",
                        asked + scene.get(TO_ASK).size(),
                        "title",
                        question.head().title()));
        return Say.words(Rich.paragraphs(heading, asking(scene).shown(scene, draft(scene))));
    }

    private boolean tapAnswers(Scene scene) {
        return asking(scene).tapped(scene.argument(), draft(scene)) instanceof Step.Answered;
    }

    private boolean wordsAnswer(Scene scene) {
        return asking(scene).wrote(scene.said(), draft(scene)) instanceof Step.Answered;
    }

    private void keepDraft(Scene scene) {
        if (asking(scene).tapped(scene.argument(), draft(scene)) instanceof Step.Going going) {
            scene.set("draft", going.draft());
        }
    }

    private String hint(Scene scene) {
        return asking(scene).wrote(scene.said(), draft(scene)) instanceof Step.NotUnderstood not
                ? not.hint()
                : "engine.misunderstood";
    }

    private void gradeTap(Scene scene) {
        if (asking(scene).tapped(scene.argument(), draft(scene)) instanceof Step.Answered answered) {
            grade(scene, answered.answer());
        }
    }

    private void gradeWords(Scene scene) {
        if (asking(scene).wrote(scene.said(), draft(scene)) instanceof Step.Answered answered) {
            grade(scene, answered.answer());
        }
    }

    private void grade(Scene scene, Answer answer) {
        Question question = present(scene);
        Grade grade = question.grade(answer);
        boolean graded = grade.mark() != Grade.Mark.UNGRADED;
        scene.fact(new Fact.QuestionAnswered(
                scene.variable(OF, ""), question.id(), graded ? (int) Math.round(grade.score() * 100) : -1));
        scene.set("asked", scene.count("asked") + 1);
        if (graded) {
            scene.set(GRADED, scene.count(GRADED) + 1);
            scene.set(RIGHT, scene.count(RIGHT) + (grade.isRight() ? 1 : 0));
            if (!grade.isRight()) {
                question.head().lesson().ifPresent(lesson -> remember(scene, lesson));
            }
        }
        scene.unset("draft");
        scene.set("last", question.id());
        scene.set("answer", Answers.write(answer));
        scene.set(
                LEFT,
                left(scene).stream().filter(id -> !id.equals(question.id())).collect(Collectors.joining(",")));
    }

    private static void remember(Scene scene, String lesson) {
        Set<String> missed =
                new LinkedHashSet<>(List.of(scene.variable(MISSED, lesson).split(",")));
        missed.add(lesson);
        scene.set(MISSED, String.join(",", missed));
    }

    private Say feedback(Scene scene) {
        Optional<Question> last = of(scene.get(ALL), scene.variable("last", ""));
        if (last.isEmpty()) {
            return Say.words(scene.phrase("quiz.thank-you"));
        }
        Question question = last.get();
        Grade grade = question.grade(Answers.read(scene.variable("answer", "")));
        List<Rich> words = new ArrayList<>();
        words.add(scene.phrase(
                switch (grade.mark()) {
                    case RIGHT -> "quiz.right";
                    case PARTLY -> "quiz.partly";
                    case WRONG -> "quiz.wrong";
                    case UNGRADED -> "quiz.thank-you";
                }));
        words.addAll(grade.feedback());
        if (grade.mark() == Grade.Mark.WRONG || grade.mark() == Grade.Mark.PARTLY) {
            Rich solution = Asking.of(question, seed(scene, question)).solution();
            words.add(solution.isEmpty() ? Rich.EMPTY : scene.phrase("quiz.a-good-answer", Map.of("answer", solution)));
        }
        return Say.words(Rich.paragraphs(words));
    }

    private Map<String, String> result(Scene scene) {
        return Map.of(
                RIGHT, scene.variable(RIGHT, "0"),
                GRADED, scene.variable(GRADED, "0"),
                MISSED, scene.variable(MISSED, ""));
    }
}
