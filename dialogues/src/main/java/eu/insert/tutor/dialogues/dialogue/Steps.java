package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.CourseModule;
import eu.insert.tutor.content.Lesson;
import eu.insert.tutor.dialogues.script.Button;
import eu.insert.tutor.dialogues.script.Offer;
import eu.insert.tutor.dialogues.script.Scene;
import java.util.List;
import java.util.Map;

/** Offers of what comes next in the course, and what opens when one is tapped. */
final class Steps {
    private Steps() {}

    /** What comes next, as one offer; none where everything is passed. */
    static List<List<Offer>> offers(Scene scene, Button button) {
        return offers(scene, button, new Journey(scene.library().course(), scene.learner()).next());
    }

    /** What comes next for somebody who has just read this lesson. */
    static List<List<Offer>> offersAfter(Scene scene, Button button, Lesson lesson) {
        return offers(scene, button, new Journey(scene.library().course(), scene.learner()).after(lesson));
    }

    private static List<List<Offer>> offers(Scene scene, Button button, Journey.Step step) {
        return switch (step) {
            case Journey.Step.ToLesson to ->
                List.of(List.of(button.with("l:" + to.lesson().id(), lesson(scene, to.lesson()))));
            case Journey.Step.ToQuiz to ->
                List.of(List.of(button.with("q:" + to.module().id(), quiz(scene, to.module()))));
            case Journey.Step.ToFinal to ->
                List.of(List.of(button.with("q:" + Journey.FINAL, scene.label("menu.final"))));
            case Journey.Step.Done done -> List.of();
        };
    }

    /** The label of a lesson. */
    static String lesson(Scene scene, Lesson lesson) {
        return scene.label(
                "menu.lesson",
                Map.of(
                        "number", lesson.number(),
                        "title", lesson.text().in(scene.language()).title()));
    }

    /** The label of a module's quiz. */
    static String quiz(Scene scene, CourseModule module) {
        return scene.label("menu.quiz", Map.of("module", module.number()));
    }

    /** The dialogue that an offer's argument leads to. */
    static boolean leadsToLesson(Scene scene) {
        return scene.argument().startsWith("l:");
    }

    /** The variables for {@link LessonDialogue} or {@link ModuleQuizDialogue}. */
    static Map<String, String> chosen(Scene scene) {
        String id = scene.argument().substring(2);
        if (leadsToLesson(scene)) {
            return Map.of(LessonDialogue.LESSON, id);
        }
        return Map.of(ModuleQuizDialogue.OF, id.equals(Journey.FINAL) ? id : "quiz:" + id);
    }
}
