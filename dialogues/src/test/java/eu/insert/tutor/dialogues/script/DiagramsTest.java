package eu.insert.tutor.dialogues.script;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.dialogues.dialogue.House;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Draws every dialogue into {@code docs/dialogues/}, as diagrams that GitHub and most editors show. */
class DiagramsTest {
    private static final Path FOLDER = Path.of("..", "docs", "dialogues");
    private static final List<Watched<?>> DIALOGUES = new ArrayList<>();

    @BeforeAll
    static void writes_the_scripts() {
        House.dialogues().forEach(d -> DIALOGUES.add(Watched.of(d, rule -> {})));
        var unused = new Stage(SmallLibrary.whole(), List.copyOf(DIALOGUES), House.doors(SmallLibrary.whole()));
    }

    @Test
    void every_dialogue_has_its_diagram() throws IOException {
        Files.createDirectories(FOLDER);
        StringBuilder index =
                new StringBuilder("# Dialogues\n\nDrawn by `DiagramsTest` in every build;" + " do not edit.\n\n");
        for (Watched<?> dialogue : DIALOGUES) {
            String file = dialogue.id() + ".md";
            Files.writeString(FOLDER.resolve(file), page(dialogue));
            index.append("- [").append(dialogue.id()).append("](").append(file).append(")\n");
        }
        Files.writeString(FOLDER.resolve("README.md"), index.toString());
        assertThat(DIALOGUES)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        d -> assertThat(page(d)).contains("[*] --> " + d.first().name()));
    }

    private static <S extends Enum<S>> String page(Watched<S> dialogue) {
        Set<String> arrows = new LinkedHashSet<>();
        arrows.add("    [*] --> " + dialogue.first().name());
        for (Rule<S> rule : dialogue.rules()) {
            String from = rule.from().name();
            String label = rule.event().replaceFirst("^tap:", "tap ");
            switch (rule.outcome()) {
                case Outcome.GoTo<S> to ->
                    arrows.add("    " + from + " --> " + to.state().name() + ": " + label);
                case Outcome.Stay<S> stay -> arrows.add("    " + from + " --> " + from + ": " + label);
                case Outcome.End<S> end -> arrows.add("    " + from + " --> [*]: " + label);
                case Outcome.Open<S> open ->
                    arrows.add("    " + from + " --> " + place(open.dialogue()) + ": " + label);
                case Outcome.EndAndOpen<S> open ->
                    arrows.add("    " + from + " --> " + place(open.dialogue()) + ": " + label + " (and ends)");
            }
        }
        return "# " + dialogue.id() + "\n\nDrawn by `DiagramsTest`; do not edit. Places in small letters are other"
                + " dialogues.\n\n```mermaid\nstateDiagram-v2\n" + String.join("\n", arrows) + "\n```\n";
    }

    private static String place(String dialogue) {
        return dialogue.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
