package eu.insert.tutor.dialogues.script;

/**
 * A choice as offered in one scene.
 *
 * @param button id of its button
 * @param argument tells offers of one button apart; may be empty
 * @param label plain text on it
 */
public record Offer(String button, String argument, String label) {
    /** What stands in the choice's token behind frame and beat. */
    String key() {
        return argument.isEmpty() ? button : button + ":" + argument;
    }
}
