package eu.insert.tutor.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import eu.insert.tutor.dialogues.learner.Profile;
import eu.insert.tutor.dialogues.learner.Score;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LearnerJsonTest {
    private static final LearnerId ID = new LearnerId("tg", "42");

    /** As the first published version wrote it: it has to be read for ever. */
    private static final String SCHEMA_1 = """
            {"s":1,"l":"el","n":"Ελένη","z":"Europe/Athens","h":"18:30","w":"trainer","c":1790000000000,"f":4,\
            "k":[[1,"menu","HOME",2,1],[3,"lesson","CARD",5,1,{"lesson":"problem-sentence","card":"four-parts"}]],\
            "r":{"listening-first":[2,3,4]},"b":{"idea-on-one-page":{"who":"Δώδεκα μητέρες"}},\
            "d":{"daily":1790003600000},"m":1,"q":2,"t":1790000000001}""";

    private static final Learner LEARNER = new Learner(
            ID,
            new Profile(
                    Optional.of("el"),
                    Optional.of("Ελένη"),
                    ZoneId.of("Europe/Athens"),
                    Optional.of(LocalTime.of(18, 30)),
                    Optional.of("trainer"),
                    Optional.of(Instant.ofEpochMilli(1_790_000_000_000L))),
            4,
            List.of(
                    new Frame(1, "menu", "HOME", 2, true, Map.of()),
                    new Frame(
                            3, "lesson", "CARD", 5, true, Map.of("lesson", "problem-sentence", "card", "four-parts"))),
            new TreeMap<>(Map.of("listening-first", new Score(2, 3, 4))),
            new TreeMap<>(Map.of("idea-on-one-page", Map.of("who", "Δώδεκα μητέρες"))),
            new TreeMap<>(Map.of("daily", Instant.ofEpochMilli(1_790_003_600_000L))),
            1,
            2,
            Instant.ofEpochMilli(1_790_000_000_001L));

    @Test
    void a_record_of_the_first_version_is_read() {
        assertThat(LearnerJson.read(ID, SCHEMA_1)).isEqualTo(LEARNER);
    }

    @Test
    void what_is_written_is_read_again() {
        assertThat(LearnerJson.read(ID, LearnerJson.write(LEARNER))).isEqualTo(LEARNER);
    }

    @Test
    void fields_that_a_later_program_added_within_the_schema_are_passed_over() {
        String later = SCHEMA_1.replaceFirst("\\{", "{\"later\":{\"a\":[1,{\"b\":2}]},");
        assertThat(LearnerJson.read(ID, later)).isEqualTo(LEARNER);
    }

    @Test
    void a_record_of_a_newer_program_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> LearnerJson.read(ID, SCHEMA_1.replace("\"s\":1", "\"s\":2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The record of tg:42 has schema 2, this program knows 1: start the newer program again");
    }

    @Property
    void any_words_and_counts_survive(
            @ForAll @StringLength(max = 200) String words, @ForAll @IntRange(min = 0, max = 500) int count) {
        Learner unknown = Learner.unknown(ID, Instant.EPOCH);
        Learner learner = new Learner(
                ID,
                unknown.profile(),
                count,
                List.of(new Frame(count, "canvas", "WRITE", count, true, Map.of("words", words))),
                new TreeMap<>(Map.of("lesson", new Score(count, count, count))),
                new TreeMap<>(Map.of("canvas", Map.of("block", words))),
                new TreeMap<>(),
                count,
                0,
                Instant.ofEpochMilli(count));
        assertThat(LearnerJson.read(ID, LearnerJson.write(learner))).isEqualTo(learner);
    }
}
