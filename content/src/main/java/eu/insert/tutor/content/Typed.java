package eu.insert.tutor.content;

import java.util.List;

/**
 * An answer that people type to a {@link Question.ShortText}: accepted, or a mistake that people really make.
 *
 * @param forms the ways to write it
 */
public record Typed(List<String> forms, boolean right, Rich feedback) {
    public Typed {
        forms = List.copyOf(forms);
    }
}
