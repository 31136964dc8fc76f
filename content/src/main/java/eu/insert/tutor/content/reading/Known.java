package eu.insert.tutor.content.reading;

import java.util.Set;

/**
 * What the files that are read later may name.
 *
 * @param terms ids of the glossary
 * @param competences such as {@code entrecomp:creativity}
 * @param files paths of all files
 */
record Known(Set<String> terms, Set<String> competences, Set<String> files) {
    Known {
        terms = Set.copyOf(terms);
        competences = Set.copyOf(competences);
        files = Set.copyOf(files);
    }
}
