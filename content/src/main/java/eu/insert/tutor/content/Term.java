package eu.insert.tutor.content;

import java.util.List;

/**
 * A term of the glossary in one language.
 *
 * @param id the same in every language
 * @param also other names for it
 * @param meaning at most 50 everyday words
 */
public record Term(String id, String term, List<String> also, Rich meaning) {
    public Term {
        also = List.copyOf(also);
    }
}
