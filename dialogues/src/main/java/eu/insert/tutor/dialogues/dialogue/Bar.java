package eu.insert.tutor.dialogues.dialogue;

/** A small bar of progress in text. */
final class Bar {
    private Bar() {}

    /** For instance {@code ▓▓░░░} for 2 of 5. */
    static String of(int done, int of) {
        return "▓".repeat(Math.clamp(done, 0, of)) + "░".repeat(Math.clamp((long) of - done, 0, of));
    }
}
