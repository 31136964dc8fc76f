package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** About 12 words are read at one breath. */
record SentenceLength() implements Look {
    private static final int LONGEST = 25;
    private static final int LONGEST_ON_AVERAGE = 15;

    @Override
    public void at(Passage passage, Problems problems) {
        List<Sentence> sentences = passage.sentences();
        for (Sentence sentence : sentences) {
            if (sentence.length() > LONGEST) {
                problems.warning(
                        passage.path(),
                        sentence.line(),
                        "The sentence \"" + sentence.beginning() + "\" has " + sentence.length() + " words.",
                        "Make two of it: about 12 words are read easily, more than " + LONGEST + " are lost.");
            }
        }
        double average = sentences.stream().mapToInt(Sentence::length).average().orElse(0);
        if (average > LONGEST_ON_AVERAGE) {
            Sentence longest = sentences.stream()
                    .max(Comparator.comparingInt(Sentence::length))
                    .orElseThrow();
            problems.warning(
                    passage.path(),
                    passage.line(),
                    "The sentences of the " + passage.name() + " have " + String.format(Locale.ROOT, "%.1f", average)
                            + " words on average.",
                    "Shorten some, first \"" + longest.beginning() + "\": about 12 are read easily.");
        }
    }
}
