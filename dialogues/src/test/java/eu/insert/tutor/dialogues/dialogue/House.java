package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.script.Dialogue;
import eu.insert.tutor.dialogues.script.Doors;
import java.util.List;

/** The parts of the tutor, for tests that put them together in their own way. */
public final class House {
    private House() {}

    /** All dialogues, in the order in which people meet them. */
    public static List<Dialogue<?>> dialogues() {
        return Tutor.dialogues();
    }

    /** How people come into them. */
    public static Doors doors(Library library) {
        return new HouseDoors(library);
    }
}
