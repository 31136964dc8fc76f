package eu.insert.tutor.content;

/**
 * A left side and the right side that belongs to it.
 *
 * @param feedback why they belong together; may be empty
 */
public record Pair(Rich left, Rich right, Rich feedback) {}
