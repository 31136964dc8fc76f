package eu.insert.tutor.content;

import java.util.Map;
import java.util.Set;

/** The tutor's own words in one language: ICU MessageFormat patterns by dotted key, such as {@code lesson.next}. */
public interface Phrases {
    /** The language of these words. */
    Language language();

    /** Every key there is. */
    Set<String> keys();

    /**
     * The phrase as rich text. The pattern may hold {@code <b>} and its like; arguments are escaped unless they are
     * {@link Rich}.
     *
     * @param arguments by name: {@link String}, {@link Rich}, {@link Number}, {@link java.time.temporal.Temporal}
     * @throws IllegalArgumentException where there is no such key or an argument is missing
     */
    Rich say(String key, Map<String, ?> arguments);

    /** The phrase as rich text, without arguments. */
    default Rich say(String key) {
        return say(key, Map.of());
    }

    /** The phrase as plain text, for a button or a toast. */
    String label(String key, Map<String, ?> arguments);

    /** The phrase as plain text, without arguments. */
    default String label(String key) {
        return label(key, Map.of());
    }
}
