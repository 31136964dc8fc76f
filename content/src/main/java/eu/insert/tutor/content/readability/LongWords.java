package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Long words slow down everybody who reads letter by letter. How long is long depends on the language. */
record LongWords() implements Look {
    private static final Map<String, Integer> LETTERS = Map.of("en", 12, "el", 15);
    private static final int LETTERS_ELSEWHERE = 15;
    private static final double SHARE = 0.08;

    /** Of a few words, one long one is a large share: that is no reason to stop anybody. */
    private static final int FEW = 2;

    @Override
    public void at(Passage passage, Problems problems) {
        int most = LETTERS.getOrDefault(passage.language(), LETTERS_ELSEWHERE);
        List<String> words = passage.sentences().stream()
                .flatMap(s -> Words.in(s.text()).stream())
                .toList();
        List<String> longOnes = words.stream()
                .filter(w -> Stream.of(w.split("-", -1)).anyMatch(part -> part.length() > most))
                .toList();
        if (longOnes.size() > FEW && longOnes.size() > SHARE * words.size()) {
            problems.warning(
                    passage.path(),
                    passage.line(),
                    "Of " + words.size() + " words of the " + passage.name() + ", " + longOnes.size()
                            + " have more than " + most + " letters: "
                            + String.join(", ", longOnes.stream().distinct().toList()) + ".",
                    "Look for an everyday word for some of them.");
        }
    }
}
