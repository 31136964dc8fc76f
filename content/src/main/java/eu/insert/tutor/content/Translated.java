package eu.insert.tutor.content;

import java.util.Map;

/**
 * The same thing in every language of the library. The check has seen to it that no language is missing.
 *
 * @param byLanguage the thing by language code
 */
public record Translated<T>(Map<String, T> byLanguage) {
    public Translated {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The thing in this language. */
    public T in(Language language) {
        return in(language.code());
    }

    /**
     * The thing in the language with this code.
     *
     * @throws IllegalArgumentException where the library does not speak it
     */
    public T in(String code) {
        T found = byLanguage.get(code);
        if (found == null) {
            throw new IllegalArgumentException("No text in language \"" + code + "\", only in " + byLanguage.keySet());
        }
        return found;
    }
}
