package eu.insert.tutor.dialogues.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Puts things in rows. */
final class Rows {
    private Rows() {}

    /** At most {@code most} in a row. */
    static <T> List<List<T>> of(int most, List<T> all) {
        List<List<T>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += most) {
            rows.add(all.subList(i, Math.min(all.size(), i + most)));
        }
        return rows;
    }
}
