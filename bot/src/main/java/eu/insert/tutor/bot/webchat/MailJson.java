package eu.insert.tutor.bot.webchat;

import eu.insert.tutor.bot.delivery.Letter;
import eu.insert.tutor.bot.pictures.Drawings;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Reply;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter as the page reads it.
 *
 * @param letter id of the letter: one that comes twice is shown once
 * @param edits id of the message whose place it takes
 * @param html in the dialect of {@link eu.insert.tutor.content.Rich}
 * @param picture as a data address
 * @param alternative of the picture, in words
 * @param file as a data address
 * @param name of the file
 */
record MailJson(
        String letter,
        @Nullable String edits,
        String html,
        List<List<Choice>> choices,
        @Nullable String picture,
        @Nullable String alternative,
        @Nullable String file,
        @Nullable String name) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static MailJson of(Letter letter, Drawings drawings) {
        return switch (letter.reply()) {
            case Reply.Text text ->
                new MailJson(
                        letter.id(),
                        text.edits() ? letter.editable().orElse(null) : null,
                        text.text().html(),
                        text.choices(),
                        null,
                        null,
                        null,
                        null);
            case Reply.Picture picture ->
                new MailJson(
                        letter.id(),
                        picture.edits() ? letter.editable().orElse(null) : null,
                        picture.caption().html(),
                        picture.choices(),
                        data("image/png", drawings.png(picture.drawing())),
                        picture.drawing().alternative(),
                        null,
                        null);
            case Reply.Document document ->
                new MailJson(
                        letter.id(),
                        null,
                        document.caption().html(),
                        document.choices(),
                        null,
                        null,
                        data(document.mediaType(), drawings.bytes(document)),
                        document.name());
            case Reply.Toast toast -> new MailJson(letter.id(), null, "", List.of(), null, null, null, null);
        };
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
