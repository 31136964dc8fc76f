package eu.insert.tutor.bot.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Parses Telegram's HTML as the server does, into the plain text that people read. */
final class TelegramHtml {
    private static final Set<String> TAGS = Set.of(
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "a",
            "code",
            "pre",
            "blockquote",
            "tg-spoiler",
            "span");

    private TelegramHtml() {}

    /**
     * The text without its entities.
     *
     * @throws Refusal where the server could not parse it
     */
    static String plain(String html) {
        StringBuilder plain = new StringBuilder(html.length());
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = html.indexOf('>', i);
                if (end < 0) {
                    throw unparsed("Unclosed start tag at byte offset " + i);
                }
                tag(html.substring(i + 1, end), open, i);
                i = end;
            } else if (c == '&') {
                int end = html.indexOf(';', i);
                String name = end < 0 || end - i > 8 ? "" : html.substring(i + 1, end);
                String replaced = switch (name) {
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "amp" -> "&";
                    case "quot" -> "\"";
                    default -> "";
                };
                plain.append(replaced.isEmpty() ? "&" : replaced);
                i = replaced.isEmpty() ? i : end;
            } else {
                plain.append(c);
            }
        }
        if (!open.isEmpty()) {
            throw unparsed("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return plain.toString();
    }

    private static void tag(String inside, Deque<String> open, int at) {
        if (inside.startsWith("/")) {
            String name = inside.substring(1).strip();
            if (open.isEmpty() || !open.pop().equals(name)) {
                throw unparsed("Unexpected end tag at byte offset " + at);
            }
            return;
        }
        String name = inside.split("\\s", 2)[0];
        if (!TAGS.contains(name)) {
            throw unparsed("Unsupported start tag \"" + name + "\" at byte offset " + at);
        }
        open.push(name);
    }

    private static Refusal unparsed(String what) {
        return Refusal.badRequest("can't parse entities: " + what);
    }
}
