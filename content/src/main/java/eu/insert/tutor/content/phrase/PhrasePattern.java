package eu.insert.tutor.content.phrase;

import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.words.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A phrase made ready: safe to be said from many threads at once. */
public final class PhrasePattern {
    private final List<Part> parts;
    private final Wording wording;
    private final Optional<Rich> constant;
    private final String constantLabel;
    private final Set<String> arguments = new TreeSet<>();

    private PhrasePattern(List<Part> parts, Wording wording) {
        this.parts = parts;
        this.wording = wording;
        this.constant = switch (parts.size()) {
            case 0 -> Optional.of(Rich.EMPTY);
            case 1 ->
                parts.getFirst() instanceof Part.Text(String text) ? Optional.of(new Rich(text)) : Optional.empty();
            default -> Optional.empty();
        };
        this.constantLabel = constant.map(Rich::plainText).orElse("");
        collect(parts);
    }

    /**
     * Makes a pattern ready.
     *
     * @throws IllegalArgumentException where it is wrong; the message says what and how to mend it
     */
    public static PhrasePattern of(String pattern, Language language) {
        Wording wording = new Wording(language);
        List<Part> parts = new PatternParts(pattern, wording).read();
        check(parts);
        return new PhrasePattern(parts, wording);
    }

    /** Names of all its arguments. */
    public Set<String> arguments() {
        return Set.copyOf(arguments);
    }

    /** Plural forms that the language has and the pattern leaves to {@code other}. */
    public Set<String> missingForms() {
        Set<String> missing = new TreeSet<>();
        missingForms(parts, missing);
        return missing;
    }

    /** The phrase where it has no arguments. */
    public Optional<Rich> constant() {
        return constant;
    }

    Rich say(Map<String, ?> given) {
        if (constant.isPresent()) {
            return constant.get();
        }
        StringBuilder said = new StringBuilder();
        for (Part part : parts) {
            part.say(said, given, wording);
        }
        return new Rich(said.toString());
    }

    String label(Map<String, ?> given) {
        return constant.isPresent() ? constantLabel : say(given).plainText();
    }

    private void collect(List<Part> among) {
        for (Part part : among) {
            if (part instanceof Part.Argument argument) {
                arguments.add(argument.name());
            }
            part.branches().forEach(this::collect);
        }
    }

    private void missingForms(List<Part> among, Set<String> missing) {
        for (Part part : among) {
            if (part instanceof Part.Plural plural) {
                missing.addAll(plural.rules().getKeywords());
                missing.removeAll(plural.forms().keySet());
            }
            part.branches().forEach(b -> missingForms(b, missing));
        }
    }

    /** Emphasis opens and closes on the same level, so that no choice of forms can tear it. */
    private static void check(List<Part> level) {
        StringBuilder text = new StringBuilder();
        for (Part part : level) {
            if (part instanceof Part.Text(String literal)) {
                text.append(literal);
            }
            part.branches().forEach(PhrasePattern::check);
        }
        Dialect.fault(text.toString()).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }
}
