package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import java.util.List;

/** What is said where the conversation itself cannot answer. The learner stays as they are. */
public final class Apologies {
    private final Library library;

    /** Apologies in this library's languages. */
    public Apologies(Library library) {
        this.library = library;
    }

    /** Something broke on our side. */
    Turn broken(Learner learner) {
        return say(learner, "engine.broken");
    }

    /** That was too much in a minute. */
    Turn slowDown(Learner learner) {
        return say(learner, "engine.slow-down");
    }

    private Turn say(Learner learner, String phrase) {
        String language = learner.profile()
                .language()
                .filter(code -> library.language(code).isPresent())
                .orElse(library.languages().getFirst().code());
        Phrases phrases = library.phrases().in(language);
        Rich words = phrases.say(phrase);
        return new Turn(learner, List.of(new Reply.Text(words, List.of(), false)), List.of(), false);
    }
}
