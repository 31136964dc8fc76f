package eu.insert.tutor.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.insert.tutor.bot.standin.Faults.Fault;
import eu.insert.tutor.bot.standin.HttpDoor.Request;
import eu.insert.tutor.bot.standin.HttpDoor.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The Bot API, as far as the tutor uses it. */
public final class BotApiStandIn implements AutoCloseable {
    /** The token of the bot that it knows. */
    public static final String TOKEN = "123456:stand-in-token_for-tests";

    static final ObjectMapper JSON = new ObjectMapper();
    private static final long BOT = 123456;
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private static final Map<String, String> METHODS = List.of(
                    "getMe",
                    "getUpdates",
                    "sendMessage",
                    "sendPhoto",
                    "sendDocument",
                    "editMessageText",
                    "answerCallbackQuery",
                    "setWebhook",
                    "deleteWebhook",
                    "setMyCommands",
                    "setMyDescription",
                    "setMyShortDescription",
                    "sendChatAction")
            .stream()
            .collect(Collectors.toUnmodifiableMap(m -> m.toLowerCase(java.util.Locale.ROOT), m -> m));

    private final HttpDoor door;
    private final boolean forgetful;
    private final Queue queue = new Queue();
    private final Map<Long, Phone> phones = new ConcurrentHashMap<>();
    private final Map<String, Long> calls = new ConcurrentHashMap<>();
    private final Map<Fault, Long> injected = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> settings = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong updateIds = new AtomicLong(700_000_000);
    private final AtomicLong queries = new AtomicLong(1);
    private final AtomicLong files = new AtomicLong(1);
    private volatile Faults faults = Faults.NONE;
    private volatile Optional<WebhookCourier> courier = Optional.empty();
    private volatile BiConsumer<Long, Shown> watcher = (chat, shown) -> {};
    private volatile Consumer<String> witness = json -> {};

    /** On this port of loopback; 0 for any that is free. */
    public BotApiStandIn(int port) {
        this(port, false);
    }

    /** On any free port, with phones that show only the last message: for hundreds of thousands of them. */
    public static BotApiStandIn forgetful() {
        return new BotApiStandIn(0, true);
    }

    private BotApiStandIn(int port, boolean forgetful) {
        this.forgetful = forgetful;
        try {
            door = new HttpDoor(port, this::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    /** From now on this goes wrong. */
    public void faults(Faults now) {
        faults = now;
    }

    /** Tells somebody of every message that is shown, on the thread that shows it. */
    public void watch(BiConsumer<Long, Shown> by) {
        watcher = by;
    }

    /** Tells somebody of every update that the bot confirmed, as JSON, in the order in which it did. */
    public void witness(Consumer<String> by) {
        witness = by;
        queue.witness(by);
    }

    /** What went wrong on purpose, and how often. */
    public Map<Fault, Long> injected() {
        return Map.copyOf(injected);
    }

    /** Cuts all connections once. */
    public void cutAll() {
        door.cutAll();
    }

    /** What a person sees. */
    public Phone phone(long chat) {
        return phones.computeIfAbsent(chat, c -> new Phone(forgetful));
    }

    /** How often a method was called. */
    public long calls(String method) {
        return calls.getOrDefault(method, 0L);
    }

    /** What was set by a method of settings, by method and language, for instance {@code setMyCommands:el}. */
    public Optional<JsonNode> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** What was refused, in order. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Why deliveries to the webhook failed; each was repeated. */
    public List<String> failedDeliveries() {
        return courier.map(WebhookCourier::failures).orElse(List.of());
    }

    /** How many updates the bot has not confirmed yet. */
    public int unconfirmed() {
        return queue.size() + courier.map(WebhookCourier::size).orElse(0);
    }

    // ---- what persons do ----

    /** Somebody writes. */
    public void write(long chat, String text) {
        ObjectNode message = message(chat).put("text", text);
        if (text.matches("/\\w+(@\\w+)?(\\s[\\s\\S]*)?")) {
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", text.split("\\s", 2)[0].length());
        }
        update("message", message, "m" + chat);
    }

    /** Somebody sends something that is not text, for instance {@code voice}. */
    public void share(long chat, String kind) {
        ObjectNode message = message(chat);
        message.putObject(kind).put("file_id", "file" + files.incrementAndGet());
        update("message", message, "m" + chat);
    }

    /** Somebody taps a button of a message. Returns the id of the tap. */
    public String tap(long chat, int messageId, String data) {
        String id = Long.toString(queries.incrementAndGet());
        ObjectNode query = JSON.createObjectNode().put("id", id).put("data", data);
        query.set("from", user(chat));
        ObjectNode message =
                query.putObject("message").put("message_id", messageId).put("date", 1_790_000_000);
        message.putObject("chat").put("id", chat).put("type", "private");
        phone(chat).message(messageId).ifPresent(shown -> {
            if (shown.kind().equals("text")) {
                message.put("text", shown.text());
            } else {
                message.put("caption", shown.text()).putArray(shown.kind());
            }
        });
        update("callback_query", query, "q" + chat);
        return id;
    }

    /** Somebody blocks the bot. */
    public void block(long chat) {
        phone(chat).blocked(true);
        membership(chat, "kicked");
    }

    /** Somebody takes the bot back. */
    public void unblock(long chat) {
        phone(chat).blocked(false);
        membership(chat, "member");
    }

    /**
     * An update as it may come from nowhere.
     *
     * @param json writes it with this update id, or without
     */
    public void raw(LongFunction<String> json) {
        synchronized (queue) {
            long id = updateIds.incrementAndGet();
            String update = json.apply(id);
            Optional<WebhookCourier> by = courier;
            if (by.isPresent()) {
                by.get().bring("raw", update);
            } else {
                queue.add(new Queue.Update(id, "raw", update));
            }
        }
    }

    private void membership(long chat, String status) {
        ObjectNode change = JSON.createObjectNode();
        change.putObject("chat").put("id", chat).put("type", "private");
        change.set("from", user(chat));
        change.putObject("new_chat_member").put("status", status);
        update("my_chat_member", change, "m" + chat);
    }

    private ObjectNode message(long chat) {
        ObjectNode message =
                JSON.createObjectNode().put("message_id", phone(chat).newId()).put("date", 1_790_000_000);
        message.set("from", user(chat));
        message.putObject("chat").put("id", chat).put("type", "private").put("first_name", "P" + chat);
        return message;
    }

    private static ObjectNode user(long chat) {
        return JSON.createObjectNode().put("id", chat).put("is_bot", false).put("first_name", "P" + chat);
    }

    private void update(String kind, ObjectNode what, String line) {
        // Ids grow in the order of the queue: a poller that saw a later one first would never see the earlier.
        synchronized (queue) {
            long id = updateIds.incrementAndGet();
            ObjectNode update = JSON.createObjectNode().put("update_id", id);
            update.set(kind, what);
            String json = update.toString();
            Optional<WebhookCourier> by = courier;
            if (by.isPresent()) {
                by.get().bring(line, json);
            } else {
                queue.add(new Queue.Update(id, line, json));
            }
        }
    }

    // ---- what the bot calls ----

    private Optional<Response> answer(Request request) throws InterruptedException {
        String[] path = request.path().substring(1).split("/", 2);
        if (path.length < 2 || !path[0].equals("bot" + TOKEN)) {
            return Optional.of(refused(new Refusal(401, "Unauthorized")));
        }
        // The Bot API takes method names in any case.
        String method = METHODS.getOrDefault(path[1].toLowerCase(java.util.Locale.ROOT), path[1]);
        calls.merge(method, 1L, Long::sum);
        JsonNode call;
        try {
            call = Forms.read(request);
        } catch (IOException e) {
            return Optional.of(refused(Refusal.badRequest("can't parse request")));
        }
        Fault fault = faults.at(method, call.path("chat_id").asLong(0));
        if (fault != Fault.NONE) {
            injected.merge(fault, 1L, Long::sum);
        }
        Response done = fault.done() ? done(method, call) : new Response(200, "");
        return spoiled(fault, done);
    }

    private static Optional<Response> spoiled(Fault fault, Response done) throws InterruptedException {
        return switch (fault) {
            case NONE -> Optional.of(done);
            case TOO_MANY -> Optional.of(refused(Refusal.tooMany(1)));
            case SERVER_ERROR -> Optional.of(refused(new Refusal(500, "Internal Server Error")));
            case LOST_IN_GATEWAY -> Optional.of(new Response(502, "<html>Bad Gateway</html>"));
            case CUT_BEFORE, CUT_AFTER -> Optional.empty();
            case HALF_ANSWER ->
                Optional.of(new Response(200, done.json(), 70 + done.json().length() / 2));
            case NONSENSE -> Optional.of(new Response(200, "<html>Welcome to nginx!</html>"));
            case SLOW -> {
                Thread.sleep(1500);
                yield Optional.of(done);
            }
            case SILENT -> {
                Thread.sleep(45_000);
                yield Optional.empty();
            }
        };
    }

    private Response done(String method, JsonNode call) throws InterruptedException {
        try {
            return new Response(200, "{\"ok\":true,\"result\":" + result(method, call) + "}");
        } catch (Refusal e) {
            if (e.code() != 409) {
                refusals.add(method + ": " + e.getMessage());
            }
            return refused(e);
        }
    }

    private static Response refused(Refusal e) {
        ObjectNode body = JSON.createObjectNode()
                .put("ok", false)
                .put("error_code", e.code())
                .put("description", e.getMessage());
        e.retryAfter().ifPresent(s -> body.putObject("parameters").put("retry_after", s));
        return new Response(e.code(), body.toString());
    }

    private String result(String method, JsonNode call) throws InterruptedException {
        return switch (method) {
            case "getMe" -> "{\"id\":" + BOT + ",\"is_bot\":true,\"first_name\":\"Tutor\",\"username\":\"tutor_bot\"}";
            case "getUpdates" -> updates(call);
            case "sendMessage" -> send(call, "text");
            case "sendPhoto" -> send(call, "photo");
            case "sendDocument" -> send(call, "document");
            case "editMessageText" -> edit(call);
            case "answerCallbackQuery" -> acknowledge(call);
            case "setWebhook" -> setWebhook(call);
            case "deleteWebhook" -> {
                courier.ifPresent(WebhookCourier::close);
                courier = Optional.empty();
                yield "true";
            }
            case "setMyCommands" -> setCommands(call);
            case "setMyDescription" -> set(method, call, "description", 512);
            case "setMyShortDescription" -> set(method, call, "short_description", 120);
            case "sendChatAction" -> "true";
            default -> throw new Refusal(404, "Not Found: method not found");
        };
    }

    private String updates(JsonNode call) throws InterruptedException {
        if (courier.isPresent()) {
            throw new Refusal(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first");
        }
        List<Queue.Update> batch = queue.get(
                call.path("offset").asLong(0),
                Math.clamp(call.path("limit").asInt(100), 1, 100),
                Math.clamp(call.path("timeout").asInt(0), 0, 50));
        StringBuilder json = new StringBuilder("[");
        batch.forEach(u -> json.append(json.length() > 1 ? "," : "").append(u.json()));
        return json.append(']').toString();
    }

    private String send(JsonNode call, String kind) {
        long chat = chat(call);
        String field = kind.equals("text") ? "text" : "caption";
        String raw = call.path(field).asText("");
        String plain = call.path("parse_mode").asText("").equals("HTML") ? TelegramHtml.plain(raw) : raw;
        if (kind.equals("text") && plain.isBlank()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (plain.length() > (kind.equals("text") ? LONGEST_TEXT : LONGEST_CAPTION)) {
            throw Refusal.badRequest(kind.equals("text") ? "message is too long" : "message caption is too long");
        }
        if (!kind.equals("text") && call.path(kind).isMissingNode()) {
            throw Refusal.badRequest("there is no " + kind + " in the request");
        }
        Phone phone = phone(chat);
        Shown shown = new Shown(phone.newId(), kind, raw, plain, keys(call));
        phone.show(shown);
        watcher.accept(chat, shown);
        return sent(chat, shown);
    }

    private String edit(JsonNode call) {
        long chat = chat(call);
        Phone phone = phone(chat);
        Shown before = phone.message(call.path("message_id").asInt())
                .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (!before.kind().equals("text")) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        String raw = call.path("text").asText("");
        String plain = call.path("parse_mode").asText("").equals("HTML") ? TelegramHtml.plain(raw) : raw;
        if (plain.isBlank()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (plain.length() > LONGEST_TEXT) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        Shown after = new Shown(before.id(), "text", raw, plain, keys(call));
        if (after.equals(before)) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        phone.show(after);
        watcher.accept(chat, after);
        return sent(chat, after);
    }

    private String sent(long chat, Shown shown) {
        ObjectNode message =
                JSON.createObjectNode().put("message_id", shown.id()).put("date", 1_790_000_000);
        message.putObject("chat").put("id", chat).put("type", "private");
        if (shown.kind().equals("photo")) {
            message.putArray("photo").addObject().put("file_id", "photo" + files.incrementAndGet());
        }
        return message.put("text", shown.text()).toString();
    }

    private long chat(JsonNode call) {
        long chat = call.path("chat_id").asLong(0);
        if (chat == 0 || !phones.containsKey(chat)) {
            throw Refusal.badRequest("chat not found");
        }
        if (phone(chat).isBlocked()) {
            throw new Refusal(403, "Forbidden: bot was blocked by the user");
        }
        return chat;
    }

    private static List<List<Shown.Key>> keys(JsonNode call) {
        JsonNode markup = call.path("reply_markup");
        List<List<Shown.Key>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("inline_keyboard")) {
            List<Shown.Key> keys = new ArrayList<>();
            for (JsonNode key : row) {
                String data = key.path("callback_data").asText("");
                int bytes = data.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > 64) {
                    throw Refusal.badRequest("BUTTON_DATA_INVALID");
                }
                if (key.path("text").asText("").isBlank()) {
                    throw Refusal.badRequest("can't parse inline keyboard button: Text buttons are unallowed in the"
                            + " inline keyboard");
                }
                keys.add(new Shown.Key(key.path("text").asText(), data));
            }
            rows.add(List.copyOf(keys));
        }
        return List.copyOf(rows);
    }

    private String acknowledge(JsonNode call) {
        String text = call.path("text").asText("");
        if (text.length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        if (call.path("callback_query_id").asLong(0) <= 0) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (!forgetful) {
            toasts.add(text);
        }
        return "true";
    }

    private final ConcurrentLinkedQueue<String> toasts = new ConcurrentLinkedQueue<>();

    /** Words with which taps were answered; empty ones too. */
    public List<String> toasts() {
        return List.copyOf(toasts);
    }

    private String setWebhook(JsonNode call) {
        WebhookCourier fresh = new WebhookCourier(
                URI.create(call.path("url").asText()),
                call.path("secret_token").asText(""),
                Math.clamp(call.path("max_connections").asInt(40), 1, 100),
                json -> witness.accept(json));
        synchronized (queue) {
            // What waits is brought by the new one, also what the old one has on its way just now.
            courier.ifPresent(old -> {
                old.close();
                old.left().forEach((line, updates) -> updates.forEach(u -> fresh.bring(line, u)));
            });
            queue.drain().forEach(u -> fresh.bring(u.line(), u.json()));
            courier = Optional.of(fresh);
        }
        return "true";
    }

    private String setCommands(JsonNode call) {
        JsonNode commands = call.path("commands");
        if (commands.size() > 100) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (JsonNode command : commands) {
            if (!command.path("command").asText("").matches("[a-z0-9_]{1,32}")) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asText("").length();
            if (length < 1 || length > 256) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        settings.put("setMyCommands:" + call.path("language_code").asText(""), call);
        return "true";
    }

    private String set(String method, JsonNode call, String field, int longest) {
        if (call.path(field).asText("").length() > longest) {
            throw Refusal.badRequest("BOT_DESCRIPTION_TOO_LONG");
        }
        settings.put(method + ":" + call.path("language_code").asText(""), call);
        return "true";
    }

    @Override
    public void close() {
        courier.ifPresent(WebhookCourier::close);
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
