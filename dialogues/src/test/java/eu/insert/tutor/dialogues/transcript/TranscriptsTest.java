package eu.insert.tutor.dialogues.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays every transcript in {@code src/test/resources/transcripts}. After a wanted change: {@code ./mvnw -pl
 * content,dialogues test -Dtranscripts.update=true}, then read what changed as a learner would.
 */
class TranscriptsTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private final Conversation tutor = new Tutor(SmallLibrary.whole());

    @TestFactory
    Stream<DynamicTest> conversations_go_as_written() throws IOException {
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    @Test
    void every_conversation_is_there_in_every_language() throws IOException {
        List<String> languages =
                SmallLibrary.whole().languages().stream().map(Language::code).toList();
        List<String> wanted = files().stream()
                .map(f -> f.getFileName().toString().replaceFirst("\\.[^.]+\\.txt$", ""))
                .distinct()
                .flatMap(name -> languages.stream().map(language -> name + "." + language + ".txt"))
                .toList();

        assertThat(files()).extracting(f -> f.getFileName().toString()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private void check(Path file) throws IOException {
        Transcript expected = Transcript.of(Files.readString(file));
        String actual = expected.play(tutor);
        if (expected.agrees(actual)) {
            return;
        }
        if (Boolean.getBoolean("transcripts.update")) {
            Files.writeString(file, actual);
            return;
        }
        assertThat(actual)
                .as("%s; after a wanted change run with -Dtranscripts.update=true", file)
                .isEqualTo(expected.text());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
