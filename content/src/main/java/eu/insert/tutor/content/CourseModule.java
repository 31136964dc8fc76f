package eu.insert.tutor.content;

import java.util.List;

/**
 * A module of the course.
 *
 * @param number from 1
 * @param canvas id of the canvas that the module ends with
 */
public record CourseModule(
        String id,
        int number,
        String canvas,
        List<Lesson> lessons,
        Quiz quiz,
        Translated<Words> words,
        Translated<Leaflet> plan,
        Translated<Leaflet> handout) {
    public CourseModule {
        lessons = List.copyOf(lessons);
    }

    /**
     * The module's words in one language.
     *
     * @param aim what a learner can do after it, in one sentence
     */
    public record Words(String title, String aim) {}
}
