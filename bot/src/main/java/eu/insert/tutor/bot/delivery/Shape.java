package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.dialogues.Reply;

/** A reply as it may be logged: its marks and lengths, every letter and digit a person could have written blotted out. */
final class Shape {
    private static final int MOST = 2000;

    private Shape() {}

    static String of(Reply reply) {
        return switch (reply) {
            case Reply.Text text ->
                "text " + text.choices().size() + " rows: " + blot(text.text().html());
            case Reply.Picture picture ->
                "picture " + picture.choices().size() + " rows: "
                        + blot(picture.caption().html());
            case Reply.Document document ->
                "document of " + document.content().length() + " characters: "
                        + blot(document.caption().html());
            case Reply.Toast toast -> "toast: " + blot(toast.text());
        };
    }

    private static String blot(String html) {
        StringBuilder out = new StringBuilder();
        boolean tag = false;
        for (int i = 0; i < Math.min(html.length(), MOST); i++) {
            char c = html.charAt(i);
            tag = c == '<' || (tag && c != '>');
            out.append(!tag && Character.isLetterOrDigit(c) ? 'x' : c);
        }
        return out.toString();
    }
}
