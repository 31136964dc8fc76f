package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Quiz;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.learner.Score;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Say;
import eu.insert.tutor.dialogues.script.Scene;
import eu.insert.tutor.dialogues.script.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The quiz over a module, or the final test: passed or not, it can be taken again, with other questions first. */
final class ModuleQuizDialogue implements Dialogue<ModuleQuizDialogue.At> {
    static final String ID = "module-quiz";

    /** What the quiz is about: {@code quiz:MODULE} or {@code final}. */
    static final String OF = "of";

    private static final Button START = Button.of("start", "quiz.start");
    private static final Button NOT_NOW = Button.of("not-now", "quiz.not-now");
    private static final Button AGAIN = Button.of("again", "quiz.again");
    private static final Button CANVAS = Button.of("canvas", "quiz.to-canvas");
    private static final Button REVISIT = Button.of("revisit", "");
    private static final Button GO_ON = Button.of("go-on", "");
    private static final Button MENU = Button.of("menu", "engine.menu");

    enum At {
        INTRODUCTION,
        QUESTIONS,
        RESULT
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public At first() {
        return At.INTRODUCTION;
    }

    @Override
    public void script(Script<At> s) {
        s.at(At.INTRODUCTION)
                .says(this::introduction)
                .offers(START)
                .offers(NOT_NOW)
                .when(START)
                .goTo(At.QUESTIONS)
                .when(NOT_NOW)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
        s.at(At.QUESTIONS)
                .calls(QuizDialogue.ID, this::questions)
                .whenReturned()
                .doing(this::finish)
                .goTo(At.RESULT);
        s.at(At.RESULT)
                .says(this::result)
                .offers(CANVAS.onlyIf(this::passedNow).unless(this::isFinal))
                .offersEach(GO_ON, scene -> passedNow(scene) ? Steps.offers(scene, GO_ON) : List.of())
                .offers(AGAIN.unless(this::passedNow))
                .offersEach(REVISIT, this::revisits)
                .offers(MENU)
                .when(CANVAS)
                .endAndOpen(CanvasDialogue.ID, this::canvas)
                .when(GO_ON)
                .onlyIf(Steps::leadsToLesson)
                .endAndOpen(LessonDialogue.ID, Steps::chosen)
                .when(GO_ON)
                .endAndOpen(ModuleQuizDialogue.ID, Steps::chosen)
                .when(AGAIN)
                .goTo(At.QUESTIONS)
                .when(REVISIT)
                .open(LessonDialogue.ID, scene -> Map.of(LessonDialogue.LESSON, scene.argument()))
                .when(MENU)
                .endAndOpen(MenuDialogue.ID, scene -> Map.of());
    }

    @Override
    public Rich title(Scene scene) {
        return name(scene);
    }

    @Override
    public boolean isOver(At state) {
        return state == At.RESULT;
    }

    @Override
    public boolean stillMakesSense(Scene scene) {
        return isFinal(scene) ? quiz(scene).ask() > 0 : module(scene).isPresent();
    }

    private boolean isFinal(Scene scene) {
        return scene.variable(OF, Journey.FINAL).equals(Journey.FINAL);
    }

    private static Optional<CourseModule> module(Scene scene) {
        return QuizDialogue.module(scene, scene.variable(OF, ""));
    }

    private static Quiz quiz(Scene scene) {
        return module(scene)
                .map(CourseModule::quiz)
                .orElseGet(() -> scene.library().course().finalTest());
    }

    private Rich name(Scene scene) {
        return QuizDialogue.name(scene, scene.variable(OF, ""));
    }

    private Say introduction(Scene scene) {
        Quiz quiz = quiz(scene);
        return Say.words(scene.phrase(
                "quiz.introduction",
                Map.of("name", name(scene), "ask", quiz.ask(), "pass", needed(scene, quiz.ask()))));
    }

    /** So many right answers of this many pass. */
    private static int needed(Scene scene, int of) {
        return (of * scene.library().course().passPercent() + 99) / 100;
    }

    /**
     * Each learner has an order of the bank of their own; each try goes on in it where the last one ended, so that other
     * questions come first.
     */
    private Map<String, String> questions(Scene scene) {
        List<String> bank = quiz(scene).bank().in(scene.language()).stream()
                .map(Question::id)
                .collect(Collectors.toCollection(ArrayList::new));
        String of = scene.variable(OF, Journey.FINAL);
        Collections.shuffle(bank, new Random(scene.learner().id().toString().hashCode() * 31L + of.hashCode()));
        int tries = Optional.ofNullable(scene.learner().scores().get(of))
                .map(Score::tries)
                .orElse(0);
        int ask = Math.min(quiz(scene).ask(), bank.size());
        String left = IntStream.range(0, ask)
                .mapToObj(i -> bank.get((tries * ask + i) % bank.size()))
                .collect(Collectors.joining(","));
        return Map.of(
                QuizDialogue.OF, of, QuizDialogue.LEFT, left, QuizDialogue.SEED, QuizDialogue.seed(scene.moment()));
    }

    private void finish(Scene scene) {
        int right = Integer.parseInt(scene.result().getOrDefault(QuizDialogue.RIGHT, "0"));
        int of = Integer.parseInt(scene.result().getOrDefault(QuizDialogue.GRADED, "0"));
        String quiz = scene.variable(OF, Journey.FINAL);
        scene.set("right", right);
        scene.set("asked", of);
        scene.set(QuizDialogue.MISSED, scene.result().getOrDefault(QuizDialogue.MISSED, ""));
        scene.learner(l -> l.withTry(quiz, right, of));
        scene.fact(new Fact.QuizFinished(quiz, right, of, passedNow(scene)));
    }

    private boolean passedNow(Scene scene) {
        return new Score(1, scene.count("right"), scene.count("asked")).percent()
                >= scene.library().course().passPercent();
    }

    private Say result(Scene scene) {
        return Say.words(scene.phrase(
                passedNow(scene) ? isFinal(scene) ? "quiz.final-passed" : "quiz.passed" : "quiz.not-passed",
                Map.of(
                        "name", name(scene),
                        "right", scene.count("right"),
                        "of", scene.count("asked"),
                        "pass", needed(scene, scene.count("asked")))));
    }

    private List<List<Offer>> revisits(Scene scene) {
        if (passedNow(scene)) {
            return List.of();
        }
        return Button.column(List.of(scene.variable(QuizDialogue.MISSED, "").split(",")).stream()
                .flatMap(id -> scene.library().lesson(id).stream())
                .limit(5)
                .map((Lesson l) -> REVISIT.with(l.id(), Steps.lesson(scene, l)))
                .toList());
    }

    private Map<String, String> canvas(Scene scene) {
        return module(scene).map(m -> Map.of(CanvasDialogue.CANVAS, m.canvas())).orElse(Map.of());
    }
}
