package eu.insert.tutor.bot.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.insert.tutor.bot.standin.Phone;
import eu.insert.tutor.bot.standin.Shown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;

/** Updates as they should not be, and a few good ones between them so that people are everywhere when the bad ones come. */
final class BadUpdates {
    /** Kinds of badness. */
    enum Kind {
        /** Nothing is wrong: what a person might well do next. */
        GOOD,
        /** Something is not there. */
        MISSING,
        /** Something is there and is something else. */
        WRONG_TYPE,
        /** No id that could be read. */
        NO_ID,
        /** A kind of update that the tutor does not know. */
        UNKNOWN_KIND,
        /** Text that is very long, or hardly text. */
        ODD_TEXT,
        /** A button of long ago, or of another person. */
        OLD_BUTTON,
        /** A button that never was. */
        FORGED_BUTTON,
        /** The same update once more. */
        REPLAY,
        /** Something shared, whole or not. */
        SHARED,
        /** From a group, a channel, or a chat that cannot be. */
        STRANGE_CHAT
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int REMEMBERED = 200;
    private static final List<String> COMMANDS = List.of(
            "/start",
            "/learn",
            "/today",
            "/canvas",
            "/progress",
            "/language",
            "/settings",
            "/help",
            "/stop",
            "/nothing",
            "/help empathy",
            "/start group-AbC_123",
            "/canvas ../../etc",
            "/learn@tutor_bot 1.2");
    private static final List<String> ODD = List.of(
            "\u0000",
            "   ",
            "\u200b\u200b",
            "\u202e\u202dtxet\u202c",
            "\u2067\u2066a\u2069",
            "<b>",
            "</b><i>&lt;",
            "<a href=\"javascript:alert(1)\">x</a>",
            "&amp;&#x41;&nbsp;&",
            "\ud83d\udc69\u200d\ud83d\ude80",
            "Z\u0351\u036b\u0343\u036a\u0302",
            "\ud800",
            "\udc00\ud800",
            "=HYPERLINK(\"x\")",
            "'; DROP TABLE learners; --",
            "{{7*7}} ${x} %s %n {0}",
            "\ufeff\uffff\ufffe",
            "\u0627\u0644\u0633\u0644\u0627\u0645",
            "1e999999999",
            "-0",
            "0x7fffffff",
            "9".repeat(400),
            "|||",
            "1.1|p|x|{}",
            "\n\n\n",
            "/");

    private final Random random;
    private final List<Long> people;
    private final LongFunction<Phone> phones;
    private final Deque<String> sent = new ArrayDeque<>();
    private final Map<Kind, Integer> counted = new EnumMap<>(Kind.class);

    /**
     * Bad updates.
     *
     * @param seed the same seed, the same badness
     * @param people whose chats are real
     */
    BadUpdates(long seed, List<Long> people, LongFunction<Phone> phones) {
        this.random = new Random(seed);
        this.people = people;
        this.phones = phones;
    }

    /** How many of each kind were made. */
    Map<Kind, Integer> counted() {
        return counted;
    }

    /** The next one, to be written with its update id. */
    LongFunction<String> next() {
        Kind kind = random.nextInt(100) < 35 ? Kind.GOOD : any(List.of(Kind.values()));
        counted.merge(kind, 1, Integer::sum);
        return id -> {
            String json = written(kind, id);
            if (kind != Kind.NO_ID && kind != Kind.REPLAY) {
                sent.addLast(json);
                if (sent.size() > REMEMBERED) {
                    sent.removeFirst();
                }
            }
            return json;
        };
    }

    private String written(Kind kind, long id) {
        return switch (kind) {
            case GOOD -> good(id).toString();
            case MISSING -> missing(good(id)).toString();
            case WRONG_TYPE -> wrong(good(id)).toString();
            case NO_ID -> noId(good(id)).toString();
            case UNKNOWN_KIND -> unknown(id).toString();
            case ODD_TEXT -> message(id, person()).put("text", oddText()).root().toString();
            case OLD_BUTTON -> tap(id, person(), oldButton()).toString();
            case FORGED_BUTTON -> tap(id, person(), forged()).toString();
            case REPLAY -> sent.isEmpty() ? good(id).toString() : any(new ArrayList<>(sent));
            case SHARED -> shared(id).toString();
            case STRANGE_CHAT -> strange(good(id)).toString();
        };
    }

    // ---- good ones

    private ObjectNode good(long id) {
        long person = person();
        List<Shown> shown = phones.apply(person).messages();
        if (!shown.isEmpty() && random.nextInt(10) > 0) {
            Shown last = shown.getLast();
            List<Shown.Key> keys = last.buttons().stream().flatMap(List::stream).toList();
            if (!keys.isEmpty() && random.nextInt(6) > 0) {
                return tap(id, person, any(keys).data(), last.id());
            }
            return message(id, person)
                    .put("text", any(List.of("yes", "7", "Δώδεκα μητέρες", "Twelve mothers", "1.2 - 3 + 4 × 5 : 6")))
                    .root();
        }
        return message(id, person).put("text", any(COMMANDS)).root();
    }

    /** A message within its update. */
    private record Message(ObjectNode root, ObjectNode message) {
        Message put(String field, String value) {
            message.put(field, value);
            return this;
        }
    }

    private static Message message(long id, long chat) {
        ObjectNode root = NODES.objectNode().put("update_id", id);
        ObjectNode message = root.putObject("message").put("message_id", 7).put("date", 1_790_000_000);
        message.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "P");
        message.putObject("chat").put("id", chat).put("type", "private");
        return new Message(root, message);
    }

    private ObjectNode tap(long id, long chat, String data) {
        return tap(id, chat, data, 1 + random.nextInt(40));
    }

    private ObjectNode tap(long id, long chat, String data, int under) {
        ObjectNode root = NODES.objectNode().put("update_id", id);
        ObjectNode query = root.putObject("callback_query").put("id", "99" + id).put("data", data);
        query.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "P");
        ObjectNode message = query.putObject("message").put("message_id", under).put("date", random.nextInt(2));
        message.putObject("chat").put("id", chat).put("type", "private");
        if (random.nextInt(4) > 0) {
            message.put("text", "something");
        }
        return root;
    }

    // ---- bad ones

    private ObjectNode missing(ObjectNode update) {
        for (int i = 0; i <= random.nextInt(3); i++) {
            ObjectNode at = anyObject(update);
            List<String> names = names(at, "update_id");
            if (!names.isEmpty()) {
                at.remove(any(names));
            }
        }
        return update;
    }

    private ObjectNode wrong(ObjectNode update) {
        ObjectNode at = anyObject(update);
        List<String> names = names(at, "update_id");
        if (!names.isEmpty()) {
            at.set(any(names), anything(0));
        }
        return update;
    }

    private ObjectNode noId(ObjectNode update) {
        update.remove("update_id");
        if (random.nextBoolean()) {
            update.set(
                    "update_id",
                    any(List.<JsonNode>of(
                            NODES.textNode("700"),
                            NODES.nullNode(),
                            NODES.booleanNode(true),
                            NODES.numberNode(7.5),
                            NODES.objectNode())));
        }
        return update;
    }

    private ObjectNode unknown(long id) {
        ObjectNode root = NODES.objectNode().put("update_id", id);
        root.set(
                any(List.of(
                        "poll", "message_reaction", "business_message", "chat_boost", "edited_message", "", "\u0000")),
                anything(0));
        return root;
    }

    private String oddText() {
        String odd = any(ODD);
        return switch (random.nextInt(5)) {
            case 0 -> odd.repeat(1 + 4096 / odd.length());
            case 1 -> "x".repeat(random.nextInt(130)) + "\ud83d\ude80".repeat(random.nextInt(2100));
            case 2 -> odd + any(ODD) + any(ODD);
            case 3 -> any(COMMANDS) + odd;
            default -> odd;
        };
    }

    private String oldButton() {
        List<Shown> shown = phones.apply(person()).messages();
        List<Shown.Key> keys = shown.isEmpty()
                ? List.of()
                : any(shown).buttons().stream().flatMap(List::stream).toList();
        return keys.isEmpty() ? "1.1.agree" : any(keys).data();
    }

    private String forged() {
        return any(List.of(
                "",
                ".",
                "..",
                "0.0.next",
                "zzzzzz.zzzzzz.agree",
                "-1.-1.next",
                "99999999999999.1.next",
                "2.2.agree:../../x",
                "1." + random.nextInt(9) + ".start:l:no-such-lesson",
                random.nextInt(9) + "." + random.nextInt(9) + ".start:q:no-such-module",
                random.nextInt(20) + "." + random.nextInt(20) + ".next",
                "~start",
                "~help",
                "~erase",
                "~",
                "1.1.\u202e",
                "\ud83d\ude80".repeat(16),
                "x".repeat(5000),
                oddText()));
    }

    private ObjectNode shared(long id) {
        Message message = message(id, person());
        String kind = any(List.of(
                "voice",
                "video_note",
                "audio",
                "document",
                "contact",
                "location",
                "sticker",
                "photo",
                "dice",
                "venue"));
        message.message().set(kind, random.nextBoolean() ? NODES.objectNode().put("file_id", "f" + id) : anything(0));
        if (random.nextBoolean()) {
            message.put("caption", any(ODD));
        }
        return message.root();
    }

    private ObjectNode strange(ObjectNode update) {
        JsonNode chat = update.findValue("chat");
        if (chat instanceof ObjectNode object) {
            object.set(
                    "id",
                    any(List.<JsonNode>of(
                            NODES.numberNode(-100123456789L),
                            NODES.numberNode(0),
                            NODES.numberNode(Long.MAX_VALUE),
                            NODES.numberNode(Long.MIN_VALUE),
                            NODES.numberNode(new java.math.BigInteger("9".repeat(40))),
                            NODES.numberNode(1e300),
                            NODES.textNode("1001"),
                            NODES.numberNode(52))));
            object.put("type", any(List.of("private", "group", "supergroup", "channel", "", "PRIVATE")));
        }
        return update;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 3 ? 7 : 10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(new java.math.BigInteger("7".repeat(1 + random.nextInt(300))));
            case 4 -> NODES.numberNode(random.nextDouble() * 1e300);
            case 5 -> NODES.textNode(any(ODD));
            case 6 -> NODES.textNode(Integer.toString(random.nextInt()));
            case 7 -> deep();
            case 8 -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = 0; i < random.nextInt(5); i++) {
                    list.add(anything(depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                for (int i = 0; i < random.nextInt(5); i++) {
                    object.set(
                            any(List.of("id", "chat", "text", "data", "from", "type", "x", any(ODD))),
                            anything(depth + 1));
                }
                yield object;
            }
        };
    }

    private JsonNode deep() {
        JsonNode inner = NODES.numberNode(1);
        for (int i = 0; i < random.nextInt(400); i++) {
            inner = i % 2 == 0
                    ? NODES.arrayNode().add(inner)
                    : NODES.objectNode().set("chat", inner);
        }
        return inner;
    }

    // ---- chance

    private ObjectNode anyObject(ObjectNode from) {
        List<ObjectNode> found = new ArrayList<>(List.of(from));
        for (int i = 0; i < found.size(); i++) {
            found.get(i).elements().forEachRemaining(child -> {
                if (child instanceof ObjectNode object) {
                    found.add(object);
                }
            });
        }
        return any(found);
    }

    private static List<String> names(ObjectNode of, String but) {
        List<String> names = new ArrayList<>();
        of.fieldNames().forEachRemaining(names::add);
        names.remove(but);
        return names;
    }

    private long person() {
        return any(people);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
