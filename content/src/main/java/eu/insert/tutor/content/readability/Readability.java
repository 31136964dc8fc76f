package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Problems;
import java.util.List;
import java.util.function.Supplier;

/** Looks at a passage with the eyes of somebody who reads little, or reads in a language that is not their first. */
public final class Readability {
    private static final List<Look> LOOKS = List.of(new SentenceLength(), new LongWords(), new PassiveVoice());

    private Readability() {}

    /** Warns of what is hard to read, where anybody asked for warnings. */
    public static void look(Supplier<Passage> passage, Problems problems) {
        if (problems.advising()) {
            Passage read = passage.get();
            LOOKS.forEach(l -> l.at(read, problems));
        }
    }
}
