package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays turns: finds the dialogue that an input is meant for, lets it answer, and follows its script from state to state
 * and from dialogue to dialogue until the learner has to say something again.
 */
public final class Stage implements Conversation {
    private final Library library;
    private final Map<String, Role<?>> roles = new LinkedHashMap<>();
    private final Doors doors;

    /**
     * Makes dialogues ready.
     *
     * @throws IllegalStateException where a script contradicts itself
     */
    public Stage(Library library, List<Dialogue<?>> dialogues, Doors doors) {
        this.library = library;
        this.doors = doors;
        for (Dialogue<?> dialogue : dialogues) {
            if (roles.put(dialogue.id(), Role.of(dialogue)) != null) {
                throw new IllegalStateException("Two dialogues are called \"" + dialogue.id() + "\"");
            }
        }
    }

    @Override
    public Turn turn(Learner learner, Input input, Moment moment) {
        return new Play(library, roles, doors, learner, input, moment).play();
    }

    /** The dialogues by id, for those who walk and draw them. */
    Map<String, Role<?>> roles() {
        return roles;
    }
}
