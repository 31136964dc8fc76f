package eu.insert.tutor.dialogues.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.LibraryReader;
import eu.insert.tutor.content.Question;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SmallLibraryTest {
    @Test
    void it_reads_without_errors_and_without_warnings() {
        assertThat(new LibraryReader().check(SmallLibrary.files())).isEmpty();
    }

    @Test
    void its_lessons_hold_every_kind_of_question() {
        var kinds = SmallLibrary.whole().course().lessons().stream()
                .flatMap(l -> l.text().in(SmallLibrary.whole().languages().getFirst()).questions().stream())
                .map(Question::getClass)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "OneChoice", "ManyChoices", "Order", "Match", "HowMuch", "ShortText", "Reflection");
    }
}
