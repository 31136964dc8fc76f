package eu.insert.tutor.bot.store;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Reply;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A reply as JSON, for the time that it waits in the outbox. */
final class ReplyJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReplyJson() {}

    /** One shape for every kind of reply; what a kind does not have is left out. */
    private record Shape(
            String k,
            @org.jspecify.annotations.Nullable String t,
            @org.jspecify.annotations.Nullable List<List<Choice>> c,
            boolean e,
            Reply.Drawing.@org.jspecify.annotations.Nullable Still s,
            Reply.Drawing.@org.jspecify.annotations.Nullable Bars b,
            @org.jspecify.annotations.Nullable String n,
            @org.jspecify.annotations.Nullable String m,
            @org.jspecify.annotations.Nullable String d) {}

    static String write(Reply reply) {
        return JSON.writeValueAsString(
                switch (reply) {
                    case Reply.Text text ->
                        new Shape("t", text.text().html(), text.choices(), text.edits(), null, null, null, null, null);
                    case Reply.Picture picture ->
                        new Shape(
                                "p",
                                picture.caption().html(),
                                picture.choices(),
                                picture.edits(),
                                picture.drawing() instanceof Reply.Drawing.Still still ? still : null,
                                picture.drawing() instanceof Reply.Drawing.Bars bars ? bars : null,
                                null,
                                null,
                                null);
                    case Reply.Document document ->
                        new Shape(
                                "d",
                                document.caption().html(),
                                document.choices(),
                                false,
                                null,
                                null,
                                document.name(),
                                document.mediaType(),
                                document.content());
                    case Reply.Toast toast -> new Shape("o", toast.text(), null, false, null, null, null, null, null);
                });
    }

    static Reply read(String text) {
        Shape shape = JSON.readValue(text, Shape.class);
        Rich words = new Rich(shape.t() == null ? "" : shape.t());
        List<List<Choice>> choices = shape.c() == null ? List.of() : shape.c();
        return switch (shape.k()) {
            case "p" -> {
                Reply.Drawing drawing = shape.s() != null ? shape.s() : shape.b();
                if (drawing == null) {
                    throw new IllegalStateException("A picture without a drawing lies in the outbox");
                }
                yield new Reply.Picture(drawing, words, choices, shape.e());
            }
            case "d" ->
                new Reply.Document(
                        shape.n() == null ? "file" : shape.n(),
                        shape.m() == null ? "text/plain" : shape.m(),
                        shape.d() == null ? "" : shape.d(),
                        words,
                        choices);
            case "o" -> new Reply.Toast(words.html());
            default -> new Reply.Text(words, choices, shape.e());
        };
    }
}
