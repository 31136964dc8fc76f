package eu.insert.tutor.bot.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the operating system can tell a process. */
enum Signal {
    /** Ends without a word. */
    KILL,
    /** Ends in good order. */
    TERM,
    /** Stands still. */
    STOP,
    /** Goes on. */
    CONT;

    void to(Process process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .inheritIO()
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
