package eu.insert.tutor.content;

import java.util.List;

/**
 * What a trainer can do with their own group after the lesson.
 *
 * @param title heading, for instance "In the classroom"
 * @param setting time, group size and material in one line
 * @param simpler the version for people who read little
 * @param watchFor further advice; may be empty
 */
public record Activity(String title, Rich setting, List<Rich> steps, Rich simpler, Rich watchFor) {
    public Activity {
        steps = List.copyOf(steps);
    }
}
