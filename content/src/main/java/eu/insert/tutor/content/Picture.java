package eu.insert.tutor.content;

/**
 * A picture of the library.
 *
 * @param path of the PNG inside the library, for instance {@code pictures/value-flows.png}
 * @param alternative what it shows, in words, for those who cannot see it
 */
public record Picture(String path, String alternative) {}
