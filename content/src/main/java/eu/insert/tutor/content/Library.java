package eu.insert.tutor.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is taught and said, in every language, as immutable records: read once by
 * {@link eu.insert.tutor.content.LibraryReader}.
 *
 * @param version a short hash of all files: another content, another version
 * @param languages in the order in which they are offered
 * @param canvases by id
 * @param phrases the tutor's own words by language code
 * @param glossary terms by id, in the order of their names
 * @param files pictures and whatever else is shown as it is, by path
 */
public record Library(
        String version,
        List<Language> languages,
        Course course,
        Map<String, Canvas> canvases,
        Translated<Phrases> phrases,
        Translated<Map<String, Term>> glossary,
        Map<String, byte[]> files) {

    /** The language with this code. */
    public Optional<Language> language(String code) {
        // Asked many times in every turn.
        for (Language language : languages) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The lesson with this id; empty where the content no longer has it. */
    public Optional<Lesson> lesson(String id) {
        for (CourseModule module : course.modules()) {
            for (Lesson lesson : module.lessons()) {
                if (lesson.id().equals(id)) {
                    return Optional.of(lesson);
                }
            }
        }
        return Optional.empty();
    }

    /** The module with this id; empty where the content no longer has it. */
    public Optional<CourseModule> module(String id) {
        for (CourseModule module : course.modules()) {
            if (module.id().equals(id)) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    /** The canvas with this id; empty where the content no longer has it. */
    public Optional<Canvas> canvas(String id) {
        return Optional.ofNullable(canvases.get(id));
    }
}
