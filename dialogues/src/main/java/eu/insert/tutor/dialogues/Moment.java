package eu.insert.tutor.dialogues;

import java.time.Instant;

/**
 * When a turn is taken, and what chance says in it: all that a turn may know of the world.
 *
 * @param now when the input arrived
 * @param seed of whatever is shuffled; the same seed, the same order
 */
public record Moment(Instant now, long seed) {}
