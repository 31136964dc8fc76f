package eu.insert.tutor.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A canvas: blocks in the order in which people think, and the rules of its feedback. */
public interface Canvas {
    /** Unique in the library, never changed once published. */
    String id();

    /** Ids of the blocks in the order in which they are filled. */
    List<String> blocks();

    /** The canvas's title and what it is for. */
    Words words(Language language);

    /** A block's words. */
    BlockWords block(String block, Language language);

    /**
     * What to say about a block just written: what is strong in it, then one question that would make it stronger,
     * quoting the learner's words.
     *
     * @param answers the learner's words by block id, this block's among them
     */
    Feedback feedback(String block, Map<String, String> answers, Language language);

    /** What the blocks say to one another: contradictions and gaps across the whole canvas, the weightiest first. */
    List<Feedback> review(Map<String, String> answers, Language language);

    /** The block with this id, if the canvas still has it. */
    default Optional<String> known(String block) {
        return blocks().contains(block) ? Optional.of(block) : Optional.empty();
    }

    /** A canvas's title and what it is for. */
    record Words(String title, Rich about) {}

    /**
     * A block's words.
     *
     * @param title short, for headings and overviews
     * @param ask what the learner is asked
     * @param hint a word of help that goes with the question; may be empty
     * @param example shown when asked for
     */
    record BlockWords(String title, Rich ask, Rich hint, Rich example) {}

    /**
     * What the tutor has to say about a block.
     *
     * @param rule id of the rule that spoke, for tests and statistics
     * @param block the block meant
     * @param weak whether the block stays marked as one to come back to
     */
    record Feedback(String rule, String block, Rich text, boolean weak) {}
}
