package eu.insert.tutor.dialogues.learner;

/**
 * A person in a channel.
 *
 * @param channel for instance {@code tg} or {@code web}
 * @param chat the channel's own id of the person's chat: letters, digits, hyphen
 */
public record LearnerId(String channel, String chat) {
    /** {@code tg:12345}. */
    @Override
    public String toString() {
        return channel + ":" + chat;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static LearnerId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("Not a learner's id: \"" + text + "\"");
        }
        return new LearnerId(text.substring(0, colon), text.substring(colon + 1));
    }
}
