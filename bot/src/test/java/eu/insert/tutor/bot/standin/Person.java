package eu.insert.tutor.bot.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a phone who chats with the bot and waits for each answer. The talk is kept as a transcript. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BotApiStandIn telegram;
    private final long chat;
    private final List<String> transcript = new ArrayList<>();

    /** A person with this chat id. */
    public Person(BotApiStandIn telegram, long chat) {
        this.telegram = telegram;
        this.chat = chat;
        telegram.phone(chat);
    }

    /** The person's chat id. */
    public long chat() {
        return chat;
    }

    /** What is on the phone. */
    public Phone phone() {
        return telegram.phone(chat);
    }

    /** Writes and waits for an answer that has settled. */
    public Shown says(String text) {
        transcript.add("> " + text);
        int before = phone().count();
        telegram.write(chat, text);
        return settled(before);
    }

    /** Taps the newest button with this label and waits. */
    public Shown taps(String label) {
        List<Shown> messages = phone().messages();
        for (int i = messages.size() - 1; i >= 0; i--) {
            for (List<Shown.Key> row : messages.get(i).buttons()) {
                for (Shown.Key key : row) {
                    if (key.label().equals(label)) {
                        transcript.add("> [" + label + "]");
                        int before = phone().count();
                        telegram.tap(chat, messages.get(i).id(), key.data());
                        return settled(before);
                    }
                }
            }
        }
        throw new AssertionError("No button [" + label + "] on the phone:\n" + talk());
    }

    private Shown settled(int before) {
        try {
            Shown shown = phone().await(before, s -> true, PATIENCE)
                    .orElseThrow(() -> new AssertionError("No answer within " + PATIENCE + ":\n" + talk()));
            // A turn may bring several messages: the last one is the one that offers something.
            while (true) {
                int count = phone().count();
                if (phone().await(
                                count,
                                s -> true,
                                Duration.ofMillis(shown.labels().isEmpty() ? 400 : 40))
                        .isEmpty()) {
                    break;
                }
            }
            List<Shown> sequence = phone().sequence();
            sequence.subList(before, sequence.size()).forEach(s -> transcript.add(written(s)));
            return sequence.getLast();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String written(Shown shown) {
        String picture = shown.kind().equals("text") ? "" : "(" + shown.kind() + ") ";
        return "< " + picture + shown.text().replace("\n", "\n  ")
                + (shown.labels().isEmpty() ? "" : "\n  " + shown.labels());
    }

    /** The talk so far. */
    public String talk() {
        return String.join("\n", transcript);
    }
}
