package eu.insert.tutor.content.canvas;

import java.util.Optional;

/**
 * When something is said about a block.
 *
 * @param id also the key of the words in each language
 * @param block what it is about
 */
record Rule(String id, String block, Condition when) {
    /** The words that made it speak; nothing where it has nothing to say. */
    Optional<String> speaks(Filled filled) {
        return when.in(filled.in(block));
    }
}
