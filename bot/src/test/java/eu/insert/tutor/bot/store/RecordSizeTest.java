package eu.insert.tutor.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.sample.Pupil;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a learner takes in Redis, by its own count: key, hash and record. */
class RecordSizeTest {
    private static final Library COURSE = SmallLibrary.library(ContentFiles.ofFolder(Path.of("..", "content")));

    @RegisterExtension
    static final OwnRedis SERVER = new OwnRedis();

    @Test
    void a_learner_after_one_module_takes_a_kilobyte_at_most() {
        assertThat(bytes(Pupil.afterTheFirstModule(COURSE, "el"))).isLessThanOrEqualTo(1024);
    }

    @Test
    void a_learner_after_the_whole_course_takes_three_kilobytes_at_most() {
        assertThat(bytes(Pupil.afterTheCourse(COURSE, "el"))).isLessThanOrEqualTo(3 * 1024);
    }

    private static long bytes(Learner learner) {
        Learners learners = new Learners(SERVER.way(), Clock.systemUTC(), "size");
        Stored before = learners.read(learner.id());
        Committed committed = learners.commit(
                before,
                "update " + learner.scores().size(),
                new Turn(learner, List.of(), List.of(), false),
                List.of(),
                0);
        assertThat(committed).isInstanceOf(Committed.Done.class);
        long bytes = Objects.requireNonNull(SERVER.way().ask(Redis.COMMANDS.memoryUsage(Keys.learner(learner.id()))));
        System.out.println("A learner with " + learner.scores().size() + " results: " + bytes + " bytes in Redis");
        return bytes;
    }
}
