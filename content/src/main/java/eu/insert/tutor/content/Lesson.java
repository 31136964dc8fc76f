package eu.insert.tutor.content;

import java.util.List;

/**
 * One lesson of 3-5 minutes.
 *
 * @param id unique in the library, never changed once published
 * @param number as people see it, for instance {@code 2.3}
 * @param module id of its module
 * @param minutes how long it takes
 * @param competences such as {@code entrecomp:spotting-opportunities:2}
 */
public record Lesson(
        String id, String number, String module, int minutes, List<String> competences, Translated<LessonText> text) {
    public Lesson {
        competences = List.copyOf(competences);
    }
}
