package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who does what? A passive form leaves it open. One in a passage has its reasons, several make it an office letter. */
record PassiveVoice() implements Look {
    /** So many sentences bear one passive form. */
    private static final int SENTENCES = 6;

    @Override
    public void at(Passage passage, Problems problems) {
        Function<String, List<String>> finder = switch (passage.language()) {
            case "en" -> EnglishPassive::in;
            case "el" -> GreekPassive::in;
            default -> text -> List.of();
        };
        List<Sentence> sentences = passage.sentences();
        // Feedback that two options share is read once.
        Map<String, Integer> found = new LinkedHashMap<>();
        sentences.forEach(s -> finder.apply(s.text()).forEach(form -> found.putIfAbsent(form, s.line())));
        if (found.size() > 1 && found.size() * SENTENCES > sentences.size()) {
            problems.warning(
                    passage.path(),
                    found.values().iterator().next(),
                    "The " + passage.name() + " has " + found.size() + " passive forms: "
                            + found.keySet().stream()
                                    .map(form -> "\"" + form + "\"")
                                    .collect(Collectors.joining(", ")) + ".",
                    "Say who does it.");
        }
    }
}
