package eu.insert.tutor.content;

import java.util.List;

/**
 * The course: its modules in order.
 *
 * @param passPercent of right answers that pass a module quiz or the final test
 */
public record Course(String id, int passPercent, List<CourseModule> modules, Quiz finalTest, Translated<Words> words) {
    public Course {
        modules = List.copyOf(modules);
    }

    /** All lessons in order. */
    public List<Lesson> lessons() {
        return modules.stream().flatMap(m -> m.lessons().stream()).toList();
    }

    /** The course's words in one language. */
    public record Words(String title, String about) {}
}
