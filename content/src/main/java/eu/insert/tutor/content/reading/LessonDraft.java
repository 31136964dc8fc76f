package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Activity;
import eu.insert.tutor.content.Card;
import eu.insert.tutor.content.LessonText;
import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.Source;
import eu.insert.tutor.content.source.Located;
import java.util.List;

/** A lesson file as it was read, with lines for the checks that compare it with its siblings. */
record LessonDraft(
        String path,
        String id,
        int minutes,
        List<String> competences,
        List<Source> sources,
        String title,
        List<Located<Card>> cards,
        List<Located<Question>> questions,
        Activity activity) {

    LessonText text() {
        return new LessonText(
                title,
                cards.stream().map(Located::it).toList(),
                questions.stream().map(Located::it).toList(),
                activity,
                sources);
    }
}
