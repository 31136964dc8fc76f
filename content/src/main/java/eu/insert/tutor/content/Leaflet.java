package eu.insert.tutor.content;

/**
 * A page to print: a session plan or a hand-out.
 *
 * @param markdown its text with the title as first heading
 */
public record Leaflet(String id, String title, String markdown) {}
