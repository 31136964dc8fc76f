package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.Reply;
import java.util.Optional;

/**
 * A letter as it lies in the outbox: {@code ID|FLAGS|EDITABLE|REPLY}, the reply as JSON. The id is put before it by the
 * commit. Flag {@code p} is a push.
 */
public record LetterJson(String id, boolean push, Optional<String> editable, Reply reply) {
    /** What a commit is given. */
    public static String write(Reply reply, Optional<String> editable, boolean push) {
        return (push ? "p" : "") + "|" + editable.orElse("") + "|" + ReplyJson.write(reply);
    }

    static LetterJson read(String text) {
        int first = text.indexOf('|');
        int second = text.indexOf('|', first + 1);
        int third = text.indexOf('|', second + 1);
        return new LetterJson(
                text.substring(0, first),
                text.substring(first + 1, second).equals("p"),
                Optional.of(text.substring(second + 1, third)).filter(e -> !e.isEmpty()),
                ReplyJson.read(text.substring(third + 1)));
    }

    /** The version of the learner whose turn wrote this letter. */
    public long version() {
        return Long.parseLong(id, 0, id.indexOf('.'), 10);
    }
}
