package eu.insert.tutor.content;

import java.util.List;

/**
 * A lesson in one language. Cards and questions have the same ids in the same order in every language.
 *
 * @param cards 3-5
 * @param questions 3-5
 * @param sources named for readers of this language
 */
public record LessonText(
        String title, List<Card> cards, List<Question> questions, Activity activity, List<Source> sources) {
    public LessonText {
        cards = List.copyOf(cards);
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
    }
}
