package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Problems;
import java.util.List;

/** Looks at a passage with the eyes of somebody who reads little, or reads in a language that is not their first. */
public final class Readability {
    private static final List<Look> LOOKS = List.of(new SentenceLength(), new LongWords(), new PassiveVoice());

    private Readability() {}

    /** Warns of what is hard to read. */
    public static void look(Passage passage, Problems problems) {
        LOOKS.forEach(l -> l.at(passage, problems));
    }
}
