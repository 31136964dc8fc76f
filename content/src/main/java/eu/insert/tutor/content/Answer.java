package eu.insert.tutor.content;

import java.util.List;
import java.util.Set;

/** What a person answers to a question. Positions count from 0 in the order of the content file, not as shuffled. */
public sealed interface Answer {
    /** The options picked, for one choice or many. */
    record Picked(Set<Integer> options) implements Answer {
        public Picked {
            options = Set.copyOf(options);
        }
    }

    /** The items in the order they were put. */
    record Ordered(List<Integer> items) implements Answer {
        public Ordered {
            items = List.copyOf(items);
        }
    }

    /** For each left side in turn, the position of the pair whose right side was chosen. */
    record Paired(List<Integer> rights) implements Answer {
        public Paired {
            rights = List.copyOf(rights);
        }
    }

    /** Words or a number as typed. */
    record Words(String text) implements Answer {}
}
