package eu.insert.tutor.content.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Debian's spelling checker, asked once for many words. */
final class Hunspell {
    private Hunspell() {}

    /**
     * Those of the words that the dictionary does not have.
     *
     * @throws TestAbortedException where hunspell or the dictionary is not installed
     */
    static Set<String> unknown(Collection<String> words, String dictionary) {
        Path asked = null;
        Path told = null;
        Path complaint = null;
        try {
            asked = Files.write(Files.createTempFile("words", ".txt"), words);
            told = Files.createTempFile("unknown", ".txt");
            complaint = Files.createTempFile("complaint", ".txt");
            int result = start(dictionary, asked, told, complaint).waitFor();
            if (result != 0) {
                throw skipped("hunspell does not know the dictionary " + dictionary + ": "
                        + Files.readString(complaint, StandardCharsets.UTF_8));
            }
            Set<String> unknown = new HashSet<>(Files.readAllLines(told));
            unknown.retainAll(new HashSet<>(words));
            return unknown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while hunspell was reading", e);
        } finally {
            delete(asked);
            delete(told);
            delete(complaint);
        }
    }

    private static Process start(String dictionary, Path asked, Path told, Path complaint) {
        try {
            return new ProcessBuilder("hunspell", "-i", "utf-8", "-d", dictionary, "-l")
                    .redirectInput(asked.toFile())
                    .redirectOutput(told.toFile())
                    .redirectError(complaint.toFile())
                    .start();
        } catch (IOException e) {
            throw skipped("hunspell is not installed: " + e.getMessage());
        }
    }

    /** Surefire counts skipped tests and keeps the reason to itself, so it is printed too. */
    private static TestAbortedException skipped(String reason) {
        String whole =
                "Spelling is not checked, because " + reason.strip() + "\nOn Debian .ci/run installs what is missing.";
        System.out.println(whole);
        return new TestAbortedException(whole);
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
