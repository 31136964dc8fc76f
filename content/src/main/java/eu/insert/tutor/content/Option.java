package eu.insert.tutor.content;

/**
 * One thing that can be picked.
 *
 * @param feedback what is right in it, why, and what next
 */
public record Option(Rich text, boolean right, Rich feedback) {}
