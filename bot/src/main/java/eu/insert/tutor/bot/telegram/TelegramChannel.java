package eu.insert.tutor.bot.telegram;

import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.Channel;
import eu.insert.tutor.bot.delivery.Letter;
import eu.insert.tutor.bot.pictures.Drawings;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Reply.Drawing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters by the Bot API. */
final class TelegramChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration WRONG_TOKEN = Duration.ofSeconds(60);
    private static final int LONGEST_TOAST = 200;

    private final BotApi api;
    private final Drawings drawings;

    /** Pictures that Telegram has already, by their path in the library. */
    private final Map<String, String> uploaded = new ConcurrentHashMap<>();

    TelegramChannel(BotApi api, Drawings drawings) {
        this.api = api;
        this.drawings = drawings;
    }

    @Override
    public String name() {
        return Updates.CHANNEL;
    }

    @Override
    public Sent send(Letter letter) {
        return switch (letter.reply()) {
            case Reply.Text text -> text(letter, text);
            case Reply.Picture picture -> picture(letter, picture);
            case Reply.Document document -> document(letter, document);
            case Reply.Toast toast -> new Sent.Done();
        };
    }

    private Sent text(Letter letter, Reply.Text text) {
        Optional<Integer> edited = letter.editable().filter(m -> text.edits()).flatMap(TelegramChannel::messageId);
        if (edited.isPresent()) {
            Answer answer = api.tell(
                    "editMessageText",
                    Wire.edit(letter.learner().chat(), edited.get(), text.text().html(), text.choices()));
            if (!(answer instanceof Answer.Refused refused)) {
                return sent(answer);
            }
            if (refused.description().contains("message is not modified")) {
                return new Sent.Done();
            }
            if (!cannotBeEdited(refused)) {
                return sent(answer);
            }
        }
        return sent(api.tell(
                "sendMessage", Wire.message(letter.learner().chat(), text.text().html(), text.choices())));
    }

    /** For instance a message older than two days, one that was deleted, or one with a picture. */
    private static boolean cannotBeEdited(Answer.Refused refused) {
        String why = refused.description();
        return refused.code() == 400
                && (why.contains("message to edit not found")
                        || why.contains("message can't be edited")
                        || why.contains("there is no text in the message to edit")
                        || why.contains("MESSAGE_ID_INVALID"));
    }

    private Sent picture(Letter letter, Reply.Picture picture) {
        Map<String, String> fields = fields(letter, picture.caption().html(), picture.choices());
        Optional<String> known = picture.drawing() instanceof Drawing.Still still
                ? Optional.ofNullable(uploaded.get(still.path()))
                : Optional.empty();
        if (known.isPresent()) {
            fields.put("photo", known.get());
            Answer answer = api.form("sendPhoto", fields);
            if (!(answer instanceof Answer.Refused refused)
                    || !refused.description().contains("file")) {
                return sent(answer);
            }
            fields.remove("photo");
        }
        Answer answer = api.upload(
                "sendPhoto",
                fields,
                new BotApi.Upload("photo", "picture.png", "image/png", () -> drawings.png(picture.drawing())));
        if (answer instanceof Answer.Ok ok && picture.drawing() instanceof Drawing.Still still) {
            var sizes = ok.result().path("photo");
            String file = sizes.path(sizes.size() - 1).path("file_id").asText("");
            if (!file.isEmpty()) {
                uploaded.put(still.path(), file);
            }
        }
        return sent(answer);
    }

    private Sent document(Letter letter, Reply.Document document) {
        return sent(api.upload(
                "sendDocument",
                fields(letter, document.caption().html(), document.choices()),
                new BotApi.Upload("document", document.name(), document.mediaType(), () -> drawings.bytes(document))));
    }

    private static Map<String, String> fields(Letter letter, String caption, List<List<Choice>> choices) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("chat_id", letter.learner().chat());
        if (!caption.isEmpty()) {
            fields.put("caption", caption);
            fields.put("parse_mode", "HTML");
        }
        if (!choices.isEmpty()) {
            fields.put("reply_markup", new String(Wire.markup(choices), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static Optional<Integer> messageId(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Sent sent(Answer answer) {
        return switch (answer) {
            case Answer.Ok ok -> new Sent.Done();
            case Answer.Lost lost -> new Sent.Later(SOON, false, lost.maybe());
            case Answer.Refused refused -> refused(refused);
        };
    }

    private static Sent refused(Answer.Refused refused) {
        String why = refused.code() + " " + refused.description();
        if (refused.code() == 429) {
            Duration after = refused.retryAfter();
            return new Sent.Later(after.isZero() ? SOON : after, true, false);
        }
        if (refused.wrongToken()) {
            LOG.error("Telegram does not know the token any more: set TELEGRAM_BOT_TOKEN anew. Letters wait.");
            return new Sent.Later(WRONG_TOKEN, false, false);
        }
        if (refused.code() == 403
                || why.contains("chat not found")
                || why.contains("user is deactivated")
                || why.contains("PEER_ID_INVALID")
                || why.contains("group chat was upgraded")) {
            return new Sent.Unreachable(why);
        }
        return refused.code() == 400 ? new Sent.Malformed(why) : new Sent.Later(SOON, false, false);
    }

    @Override
    public void acknowledge(Arrival.Tap tap, String toast) {
        if (tap.query().isEmpty()) {
            return;
        }
        byte[] call = Wire.acknowledgement(
                tap.query(), toast.length() > LONGEST_TOAST ? toast.substring(0, LONGEST_TOAST) : toast);
        Thread.ofVirtual().name("acknowledge").start(() -> api.tell("answerCallbackQuery", call));
    }
}
