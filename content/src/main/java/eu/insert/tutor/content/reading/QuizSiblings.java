package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Quiz;
import eu.insert.tutor.content.Translated;
import eu.insert.tutor.content.source.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a quiz in every language and compares the banks. */
final class QuizSiblings {
    private final Siblings siblings;
    private final Known known;
    private final Problems problems;

    QuizSiblings(Siblings siblings, Known known, Problems problems) {
        this.siblings = siblings;
        this.known = known;
        this.problems = problems;
    }

    Quiz read(String stem, int ask, Set<String> lessons) {
        Map<String, QuizFile.Draft> drafts = siblings.read(
                stem, f -> MarkdownFile.of(f, problems).map(m -> QuizFile.read(m, ask, lessons, known, problems)));
        if (drafts.isEmpty()) {
            return new Quiz("", ask, new Translated<>(Map.of()));
        }
        QuizFile.Draft first = drafts.values().iterator().next();
        Map<String, List<Question>> banks = new HashMap<>();
        drafts.forEach((code, draft) -> {
            banks.put(code, draft.bank());
            if (!draft.equals(first)) {
                new SameStructure(draft.path(), first.path(), problems).questions(draft.questions(), first.questions());
            }
            if (!draft.id().equals(first.id())) {
                problems.error(
                        draft.path(),
                        0,
                        "The quiz has the id " + draft.id() + ", in " + first.path() + ": " + first.id() + ".",
                        "Mend one of the two so that both agree.");
            }
        });
        return new Quiz(first.id(), ask, new Translated<>(banks));
    }
}
