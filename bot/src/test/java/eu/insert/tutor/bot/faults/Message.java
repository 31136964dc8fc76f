package eu.insert.tutor.bot.faults;

import eu.insert.tutor.bot.standin.Shown;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Reply;
import java.util.List;
import java.util.Optional;

/** A message as it should come to a phone, or as it came: without its id, so that the two can be compared. */
record Message(String kind, String raw, List<List<Shown.Key>> buttons) {
    static Message of(Shown shown) {
        return new Message(shown.kind(), shown.raw(), shown.buttons());
    }

    /** Empty for what is no message of its own. */
    static Optional<Message> of(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> Optional.of(new Message("text", text.text().html(), keys(text.choices())));
            case Reply.Picture picture ->
                Optional.of(new Message("photo", picture.caption().html(), keys(picture.choices())));
            case Reply.Document document ->
                Optional.of(new Message("document", document.caption().html(), keys(document.choices())));
            case Reply.Toast toast -> Optional.empty();
        };
    }

    /** Enough of it to know it again. */
    String brief() {
        return kind + " \"" + raw.substring(0, Math.min(70, raw.length())).replace('\n', ' ') + "\" "
                + buttons.stream()
                        .flatMap(List::stream)
                        .map(Shown.Key::data)
                        .limit(2)
                        .toList();
    }

    private static List<List<Shown.Key>> keys(List<List<Choice>> choices) {
        return choices.stream()
                .map(row -> row.stream()
                        .map(c -> new Shown.Key(c.label(), c.token()))
                        .toList())
                .toList();
    }
}
