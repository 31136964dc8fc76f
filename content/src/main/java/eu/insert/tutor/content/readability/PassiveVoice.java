package eu.insert.tutor.content.readability;

import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.List;
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
        List<Located<String>> found = sentences.stream()
                .flatMap(s -> finder.apply(s.text()).stream().map(form -> new Located<>(form, s.line())))
                .toList();
        if (found.size() > 1 && found.size() * SENTENCES > sentences.size()) {
            problems.warning(
                    passage.path(),
                    found.getFirst().line(),
                    "The " + passage.name() + " has " + found.size() + " passive forms: "
                            + found.stream().map(f -> "\"" + f.it() + "\"").collect(Collectors.joining(", ")) + ".",
                    "Say who does it.");
        }
    }
}
