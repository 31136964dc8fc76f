package eu.insert.tutor.dialogues.transcript;

import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A conversation written down.
 *
 * <pre>{@code
 * # what this shows
 * ! known: en                   somebody who has agreed already; left out: somebody new
 *
 * > /learn                      the person writes or gives a command
 * < 1.1 A good problem          the tutor answers
 *   [Next] [Pause]              with buttons
 *
 * > [Next]                      the person taps
 * <~ 1.1 A good problem         the tutor changes the message that was tapped
 *
 * ! 3 days later                time goes by
 * > (voice)                     the person sends something else
 * }</pre>
 *
 * <p>Other happenings: {@code ! next due} (the clock moves on to it), {@code ! due: daily} (now), {@code ! forged: TOKEN}, {@code ! opened}, {@code ! unreachable}. A tap of an
 * old message is {@code > [Next] (earlier)}, a double tap {@code > [Next] (again)}. In what the tutor says, {@code ...}
 * stands for anything.
 */
public final class Transcript {
    private static final Pattern TAP = Pattern.compile("\\[(.*)](?: \\((earlier|again)\\))?");
    private static final Pattern SHARED = Pattern.compile("\\(([a-z]+)\\)(?: (.*))?");
    private static final Pattern LATER = Pattern.compile("(\\d+) (second|minute|hour|day)s? later");

    private final List<String> lines;

    private Transcript(List<String> lines) {
        this.lines = lines;
    }

    /** Reads a transcript. */
    public static Transcript of(String text) {
        return new Transcript(text.lines().map(String::stripTrailing).toList());
    }

    /** Plays a transcript and compares. The failure shows the whole conversation as it went. */
    public static void check(Conversation conversation, String language, String text) {
        Transcript expected = of("! known: " + language + "\n" + text);
        String actual = expected.play(conversation);
        if (!expected.agrees(actual)) {
            throw new AssertionError("The conversation went differently:\n\n" + actual);
        }
    }

    /** Whether the conversation went as written here. */
    public boolean agrees(String actual) {
        String pattern = List.of(text().split("\\.\\.\\.", -1)).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(normal(actual)).matches();
    }

    /** The transcript in its normal form. */
    String text() {
        return normal(String.join("\n", lines));
    }

    private static String normal(String text) {
        return text.lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{2,}", "\n\n")
                        .strip()
                + "\n";
    }

    /** Does what the person and the world do here, and writes down what the tutor answers. */
    public String play(Conversation conversation) {
        List<String> played = new ArrayList<>();
        Chat chat = Chat.withSomebodyNew(conversation);
        boolean before = false;
        for (String line : lines) {
            boolean acts = line.startsWith("> ") || line.startsWith("! ");
            if (!acts && !line.startsWith("#")) {
                continue;
            }
            if (before) {
                played.add("");
            }
            played.add(line);
            before = acts;
            if (line.startsWith("! known: ")) {
                chat = Chat.withSomebodyKnown(conversation, line.substring("! known: ".length()));
            } else if (line.startsWith("! ")) {
                played.addAll(happens(chat, line.substring(2)));
            } else if (line.startsWith("> ")) {
                played.addAll(shown(does(chat, line.substring(2))));
            }
        }
        return normal(String.join("\n", played));
    }

    private static List<String> happens(Chat chat, String what) {
        Matcher later = LATER.matcher(what);
        if (later.matches()) {
            long many = Long.parseLong(later.group(1));
            chat.wait(
                    switch (later.group(2)) {
                        case "second" -> Duration.ofSeconds(many);
                        case "minute" -> Duration.ofMinutes(many);
                        case "hour" -> Duration.ofHours(many);
                        default -> Duration.ofDays(many);
                    });
            return List.of();
        }
        if (what.startsWith("due: ")) {
            return shown(chat.take(new Input.Due(what.substring("due: ".length()))));
        }
        if (what.startsWith("forged: ")) {
            return shown(chat.take(new Input.Tapped(what.substring("forged: ".length()))));
        }
        return switch (what) {
            case "next due" ->
                chat.nextDue()
                        .map(turn -> {
                            List<String> lines = new ArrayList<>(List.of("  (it is " + athens(chat) + ")"));
                            lines.addAll(shown(turn));
                            return lines;
                        })
                        .orElseGet(() -> new ArrayList<>(List.of("  (nothing falls due)")));
            case "opened" -> shown(chat.take(new Input.Opened()));
            case "unreachable" -> shown(chat.take(new Input.Unreachable()));
            default -> throw new IllegalArgumentException("Nobody knows what happens at \"! " + what + "\"");
        };
    }

    private static String athens(Chat chat) {
        return DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH)
                .format(chat.now().atZone(ZoneId.of("Europe/Athens")));
    }

    private static Turn does(Chat chat, String what) {
        Matcher tap = TAP.matcher(what);
        if (tap.matches()) {
            String how = tap.group(2) == null ? "" : tap.group(2);
            return switch (how) {
                case "earlier" -> chat.tapEarlier(tap.group(1));
                case "again" -> chat.tapAgain();
                default -> chat.tap(tap.group(1));
            };
        }
        Matcher shared = SHARED.matcher(what);
        if (shared.matches()) {
            String caption = shared.group(2) == null ? "" : shared.group(2);
            Input.Kind kind = Input.Kind.valueOf(shared.group(1).toUpperCase(Locale.ROOT));
            return chat.take(new Input.Shared(kind, "file-1", caption));
        }
        if (what.startsWith("/")) {
            String[] words = what.substring(1).split(" ", 2);
            return chat.take(new Input.Command(words[0], words.length > 1 ? words[1] : ""));
        }
        return chat.take(new Input.Said(what));
    }

    private static List<String> shown(Turn turn) {
        List<String> lines = new ArrayList<>();
        for (Reply reply : turn.replies()) {
            lines.addAll(shown(reply));
        }
        if (turn.erased()) {
            lines.add("  (everything is erased)");
        }
        return lines.isEmpty() ? List.of("  (nothing is said)") : lines;
    }

    private static List<String> shown(Reply reply) {
        List<String> lines = new ArrayList<>();
        switch (reply) {
            case Reply.Text text -> text.text().plainText().lines().forEach(lines::add);
            case Reply.Picture picture -> {
                lines.add("(picture: " + picture.drawing().alternative() + ")");
                picture.caption().plainText().lines().forEach(lines::add);
            }
            case Reply.Document document -> {
                lines.add("(file: " + document.name() + ", " + document.mediaType() + ")");
                document.content().lines().map(l -> "| " + l).forEach(lines::add);
                document.caption().plainText().lines().forEach(lines::add);
            }
            case Reply.Toast toast -> lines.add("(in passing) " + toast.text());
        }
        for (List<Choice> row : Chat.choices(reply)) {
            lines.add(row.stream().map(c -> "[" + c.label() + "]").collect(Collectors.joining(" ")));
        }
        List<String> indented = new ArrayList<>();
        String sign = Chat.edits(reply) ? "<~" : "<";
        for (int i = 0; i < lines.size(); i++) {
            String begin = i == 0 ? sign + " " : "  ";
            indented.add(lines.get(i).isBlank() ? "" : begin + lines.get(i));
        }
        return indented;
    }
}
