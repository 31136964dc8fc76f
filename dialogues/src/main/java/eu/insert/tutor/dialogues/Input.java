package eu.insert.tutor.dialogues;

/** What reached the tutor: something a person did, or something that fell due. */
public sealed interface Input {
    /** The person wrote this. */
    record Said(String text) implements Input {}

    /**
     * The person tapped a choice.
     *
     * @param token as in {@link Choice#token()}; may be old or forged
     */
    record Tapped(String token) implements Input {}

    /**
     * The person gave a command.
     *
     * @param name without the slash, in lower case, for instance {@code learn}
     * @param argument what stood behind it; may be empty
     */
    record Command(String name, String argument) implements Input {}

    /**
     * The person sent something that is not text.
     *
     * @param kind what it is
     * @param reference how the channel finds it again; may be empty
     * @param caption words that came with it; may be empty
     */
    record Shared(Kind kind, String reference, String caption) implements Input {}

    /** What can be shared. */
    enum Kind {
        VOICE,
        PHOTO,
        DOCUMENT,
        CONTACT,
        LOCATION,
        STICKER,
        OTHER
    }

    /** The person opened the chat without saying anything: where are we? */
    record Opened() implements Input {}

    /**
     * Something fell due.
     *
     * @param kind as in {@link eu.insert.tutor.dialogues.learner.Learner#dues()}, for instance {@code daily}
     */
    record Due(String kind) implements Input {}

    /** The person can no longer be reached: blocked the bot, or deactivated. */
    record Unreachable() implements Input {}
}
