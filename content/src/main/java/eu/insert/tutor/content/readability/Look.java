package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Problems;

/** A look at one thing that makes texts hard to read. */
sealed interface Look permits SentenceLength, LongWords, PassiveVoice {
    /** Warns of what is found in the passage. */
    void at(Passage passage, Problems problems);
}
