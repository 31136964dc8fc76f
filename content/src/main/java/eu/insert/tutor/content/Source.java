package eu.insert.tutor.content;

/**
 * Where a fact of a lesson comes from.
 *
 * @param what its name
 * @param where its address, without {@code https://}
 * @param read the day it was read, or {@code not opened}
 * @param says the fact taken from it, in a few words; may be empty
 */
public record Source(String what, String where, String read, String says) {}
