package eu.insert.tutor.content.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text as a person counts them: "break-even" is one, "don't" is one, "12,5" is one. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-‐'’.,][\\p{L}\\p{M}\\p{N}]+)*");

    private Words() {}

    /** All words, as written. */
    public static List<String> in(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
