package eu.insert.tutor.dialogues;

/**
 * Something to tap under a message.
 *
 * @param token what comes back as {@link Input.Tapped}: at most 64 bytes of ASCII; knows the frame it belongs to
 * @param label what is written on it, in plain text
 */
public record Choice(String token, String label) {}
