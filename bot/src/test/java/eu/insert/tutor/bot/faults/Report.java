package eu.insert.tutor.bot.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the runs injected and counted: a line each on the screen, and a table in {@code target/faults.md}. */
final class Report {
    private static final Path FILE = Path.of("target", "faults.md");
    private static final List<String> ROWS = new ArrayList<>();

    private Report() {}

    /** One run is done. */
    static synchronized void row(String run, String injected, String counted) {
        System.out.println("FAULTS " + run + " | injected: " + injected + " | counted: " + counted);
        ROWS.add("| " + run + " | " + injected + " | " + counted + " |");
        List<String> lines = new ArrayList<>(List.of("| run | injected | counted |", "|---|---|---|"));
        lines.addAll(ROWS);
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
