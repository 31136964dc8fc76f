package eu.insert.tutor.content;

import java.util.List;
import java.util.Optional;

/**
 * One idea of a lesson: at most about 60 words.
 *
 * @param id the same in every language, unique in its lesson
 * @param terms ids of the glossary's terms that the card uses, in order
 */
public record Card(String id, Rich text, Optional<Picture> picture, List<String> terms) {
    public Card {
        terms = List.copyOf(terms);
    }
}
