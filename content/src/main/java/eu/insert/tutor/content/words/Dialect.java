package eu.insert.tutor.content.words;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dialect of rich text ({@code <b>} and its like), where people write it themselves: phrases and canvases. */
public final class Dialect {
    private static final Pattern SIGN = Pattern.compile("<(?<close>/?)(?<tag>b|i|u|s|code|blockquote)>"
            + "|<a href=\"https://[^\"<>\\s]+\">|</a>|&(?:amp|lt|gt|quot);|(?<stray>[<&])");

    private Dialect() {}

    /** What is wrong with the text, with the mend; empty where it is safe and whole. */
    public static Optional<String> fault(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return Optional.empty();
        }
        Deque<String> open = new ArrayDeque<>();
        Matcher sign = SIGN.matcher(html);
        while (sign.find()) {
            if (sign.group("stray") != null) {
                return Optional.of(stray(html, sign.start()));
            }
            String whole = sign.group();
            if (whole.startsWith("&")) {
                continue;
            }
            String tag = sign.group("tag") != null ? sign.group("tag") : "a";
            if (!whole.startsWith("</")) {
                open.push(tag);
            } else if (!tag.equals(open.poll())) {
                return Optional.of("</" + tag + "> closes what was not opened last");
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("<" + open.peek() + "> is not closed; add </" + open.peek() + ">");
    }

    private static String stray(String html, int at) {
        String shown = html.substring(at, Math.min(html.length(), at + 16));
        return html.charAt(at) == '&'
                ? "\"" + shown + "\": write &amp; for the sign &"
                : "\"" + shown + "\" is no emphasis we know; use <b> <i> <u> <s> <code> <blockquote>"
                        + " <a href=\"https://...\">, and write &lt; for the sign itself";
    }
}
