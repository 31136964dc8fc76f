package eu.insert.tutor.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with a little emphasis, safe to show on every channel. Its dialect is the HTML that Telegram takes: {@code b},
 * {@code i}, {@code u}, {@code s}, {@code code}, {@code a href}, {@code blockquote}; lines end with {@code \n}; everything
 * else is escaped.
 *
 * @param html the text in that dialect
 */
public record Rich(String html) {
    /** No text. */
    public static final Rich EMPTY = new Rich("");

    /** Plain text, every special character escaped: the only way for a person's own words to become rich text. */
    public static Rich plain(String text) {
        return new Rich(escape(text));
    }

    /** These texts with an empty line between them; empty ones are left out. */
    public static Rich paragraphs(List<Rich> parts) {
        return join(parts, "\n\n");
    }

    /** These texts with an empty line between them; empty ones are left out. */
    public static Rich paragraphs(Rich... parts) {
        return paragraphs(List.of(parts));
    }

    /** These texts, each on a line of its own; empty ones are left out. */
    public static Rich lines(List<Rich> parts) {
        return join(parts, "\n");
    }

    private static Rich join(List<Rich> parts, String between) {
        return new Rich(parts.stream().filter(p -> !p.isEmpty()).map(Rich::html).collect(Collectors.joining(between)));
    }

    /** This text in bold. */
    public Rich bold() {
        return new Rich("<b>" + html + "</b>");
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The text without its emphasis, as people read it. */
    public String plainText() {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder plain = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                i = html.indexOf('>', i);
            } else if (c == '&') {
                int end = html.indexOf(';', i);
                plain.append(
                        switch (html.substring(i + 1, end)) {
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "quot" -> "\"";
                            default -> "&";
                        });
                i = end;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The length that Telegram counts: UTF-16 units of the text without its emphasis. */
    public int length() {
        return plainText().length();
    }

    /** The text with {@code &}, {@code <}, {@code >} and {@code "} escaped. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
