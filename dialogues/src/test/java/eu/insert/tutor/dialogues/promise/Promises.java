package eu.insert.tutor.dialogues.promise;

import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.words.Dialect;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.transcript.Chat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a turn: limits of Telegram, buttons that a phone cannot show, learners left without a word. */
public final class Promises {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_TOAST = 200;
    private static final int LONGEST_TOKEN = 64;

    /** So many letters of a button can be read on a phone where it shares its row with so many others, from one on. */
    private static final List<Integer> ROOM = List.of(60, 26, 14, 9, 8, 6);

    private Promises() {}

    /** What the turn breaks; empty where it keeps all promises. */
    public static List<String> broken(Input input, Turn turn) {
        List<String> faults = new ArrayList<>();
        for (Reply reply : turn.replies()) {
            limits(reply, faults);
            buttons(reply, faults);
        }
        if (byPerson(input)) {
            answered(turn, faults);
        }
        return faults;
    }

    private static boolean byPerson(Input input) {
        return switch (input) {
            case Input.Due due -> false;
            case Input.Unreachable gone -> false;
            case Input.Said said -> true;
            case Input.Tapped tapped -> true;
            case Input.Command command -> true;
            case Input.Shared shared -> true;
            case Input.Opened opened -> true;
        };
    }

    /** A turn ends with choices, or says what to do; only a double tap is answered in passing alone. */
    private static void answered(Turn turn, List<String> faults) {
        if (turn.replies().isEmpty()) {
            faults.add("nothing is said");
            return;
        }
        Reply last = turn.replies().getLast();
        boolean inPassing = turn.replies().stream().allMatch(Reply.Toast.class::isInstance);
        if (!inPassing && Chat.choices(last).isEmpty() && !text(last).html().contains("/")) {
            faults.add("a dead end: " + text(last).plainText());
        }
    }

    private static void limits(Reply reply, List<String> faults) {
        switch (reply) {
            case Reply.Text text -> length("a text", text.text(), LONGEST_TEXT, faults);
            case Reply.Picture picture -> {
                length("a caption", picture.caption(), LONGEST_CAPTION, faults);
                if (picture.drawing().alternative().isBlank()) {
                    faults.add("a picture without words for those who cannot see it");
                }
            }
            case Reply.Document document -> {
                length("a caption", document.caption(), LONGEST_CAPTION, faults);
                if (document.content().isEmpty()) {
                    faults.add("an empty file");
                }
            }
            case Reply.Toast toast -> {
                if (toast.text().isBlank() || toast.text().length() > LONGEST_TOAST) {
                    faults.add("a toast of " + toast.text().length() + " characters");
                }
            }
        }
        Dialect.fault(text(reply).html())
                .ifPresent(fault -> faults.add(fault + " in: " + text(reply).html()));
    }

    private static void length(String what, Rich text, int most, List<String> faults) {
        if (text.plainText().isBlank() || text.length() > most) {
            faults.add(what + " of " + text.length() + " characters: " + text.plainText());
        }
    }

    private static Rich text(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> text.text();
            case Reply.Picture picture -> picture.caption();
            case Reply.Document document -> document.caption();
            case Reply.Toast toast -> Rich.plain(toast.text());
        };
    }

    private static void buttons(Reply reply, List<String> faults) {
        Set<String> tokens = new HashSet<>();
        for (List<Choice> row : Chat.choices(reply)) {
            if (row.isEmpty() || row.size() > ROOM.size()) {
                faults.add("a row of " + row.size() + " buttons");
                continue;
            }
            int room = ROOM.get(row.size() - 1);
            for (Choice choice : row) {
                int letters = choice.label().codePointCount(0, choice.label().length());
                if (choice.label().isBlank() || letters > room) {
                    faults.add("a button of " + letters + " letters in a row of " + row.size() + ": [" + choice.label()
                            + "]");
                }
                if (!choice.token().matches("[\\x21-\\x7e]{1," + LONGEST_TOKEN + "}")) {
                    faults.add("a token that Telegram does not take: " + choice.token());
                }
                if (!tokens.add(choice.token())) {
                    faults.add("two buttons with the token " + choice.token());
                }
            }
        }
    }
}
