package eu.insert.tutor.bot.standin;

import java.util.List;

/**
 * A message of the bot on somebody's phone.
 *
 * @param kind {@code text}, {@code photo} or {@code document}
 * @param raw as the bot wrote it
 * @param text as people read it
 * @param buttons rows, from the top
 */
public record Shown(int id, String kind, String raw, String text, List<List<Key>> buttons) {
    /** A button. */
    public record Key(String label, String data) {}

    /** All labels in reading order. */
    public List<String> labels() {
        return buttons.stream().flatMap(List::stream).map(Key::label).toList();
    }
}
