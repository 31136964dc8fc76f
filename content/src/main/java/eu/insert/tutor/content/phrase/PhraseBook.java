package eu.insert.tutor.content.phrase;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Phrases;
import eu.insert.tutor.content.Rich;
import java.util.Map;
import java.util.Set;

/** The phrases of one language, ready to be said. A phrase without arguments is made once and costs a look-up. */
public record PhraseBook(Language language, Map<String, PhrasePattern> patterns) implements Phrases {
    public PhraseBook {
        patterns = Map.copyOf(patterns);
    }

    @Override
    public Set<String> keys() {
        return patterns.keySet();
    }

    @Override
    public Rich say(String key, Map<String, ?> arguments) {
        return saying(key, arguments, pattern(key)::say);
    }

    @Override
    public String label(String key, Map<String, ?> arguments) {
        return saying(key, arguments, pattern(key)::label);
    }

    private PhrasePattern pattern(String key) {
        PhrasePattern pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "There is no phrase \"" + key + "\" in phrases/" + language.code() + ".yaml; add it there");
        }
        return pattern;
    }

    private <T> T saying(String key, Map<String, ?> arguments, Way<T> way) {
        try {
            return way.of(arguments);
        } catch (MissingArgument e) {
            throw new IllegalArgumentException(
                    "The phrase \"" + key + "\" (" + language.code() + ") needs " + e.getMessage() + "; given were "
                            + arguments.keySet(),
                    e);
        }
    }

    private interface Way<T> {
        T of(Map<String, ?> arguments);
    }
}
