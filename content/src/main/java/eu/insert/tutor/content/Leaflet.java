package eu.insert.tutor.content;

/**
 * A page to print: a session plan or a hand-out.
 *
 * @param html its text as XHTML, with the title as first heading; pictures by their path in the library
 */
public record Leaflet(String id, String title, String html) {}
