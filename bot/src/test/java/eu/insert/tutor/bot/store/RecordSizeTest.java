package eu.insert.tutor.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.sample.Pupil;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a learner takes in Redis, their own words apart. */
class RecordSizeTest {
    private static final Library COURSE = SmallLibrary.library(ContentFiles.ofFolder(Path.of("..", "content")));

    @Test
    void a_learner_after_one_module_takes_a_kilobyte_at_most() {
        assertThat(bytes(Pupil.afterTheFirstModule(COURSE, "el"))).isLessThanOrEqualTo(1024);
    }

    @Test
    void a_learner_after_the_whole_course_takes_three_kilobytes_at_most() {
        assertThat(bytes(Pupil.afterTheCourse(COURSE, "el"))).isLessThanOrEqualTo(3 * 1024);
    }

    private static int bytes(Learner learner) {
        int bytes = LearnerJson.write(learner).getBytes(StandardCharsets.UTF_8).length;
        System.out.println("A learner with " + learner.scores().size() + " results: " + bytes + " bytes");
        return bytes;
    }
}
