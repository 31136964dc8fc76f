package eu.insert.tutor.content.phrase;

import com.ibm.icu.text.PluralRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A piece of a pattern. */
sealed interface Part {
    /** Adds this piece to what is said. */
    void say(StringBuilder said, Map<String, ?> given, Wording wording);

    /** The pieces inside this piece, one list for each form. */
    default Collection<List<Part>> branches() {
        return List.of();
    }

    /** A piece that needs an argument. */
    sealed interface Argument extends Part {
        String name();

        default Object value(Map<String, ?> given) {
            Object value = given.get(name());
            if (value == null) {
                throw new MissingArgument("the argument \"" + name() + "\"");
            }
            return value;
        }

        default Number number(Map<String, ?> given) {
            if (value(given) instanceof Number number) {
                return number;
            }
            throw new MissingArgument("a number as \"" + name() + "\"");
        }
    }

    /** Words that are always said. */
    record Text(String text) implements Part {
        @Override
        public void say(StringBuilder said, Map<String, ?> given, Wording wording) {
            said.append(text);
        }
    }

    /** Whatever is given, in the way that fits it. */
    record Value(String name) implements Argument {
        @Override
        public void say(StringBuilder said, Map<String, ?> given, Wording wording) {
            wording.value(said, value(given), name);
        }
    }

    /** A number in a style: empty, {@code integer} or {@code percent}. */
    record Figure(String name, String style) implements Argument {
        @Override
        public void say(StringBuilder said, Map<String, ?> given, Wording wording) {
            said.append(wording.number(number(given), style));
        }
    }

    /** A day or an hour in a style: {@code short}, {@code medium}, {@code long}, {@code full} or a pattern. */
    record When(String name, boolean time, String style) implements Argument {
        @Override
        public void say(StringBuilder said, Map<String, ?> given, Wording wording) {
            said.append(wording.when(value(given), time, style, name));
        }
    }

    /** One form for each plural of the language, or for an exact number ({@code =0}). */
    record Plural(
            String name, double offset, Map<Double, List<Part>> exact, Map<String, List<Part>> forms, PluralRules rules)
            implements Argument {
        @Override
        public void say(StringBuilder said, Map<String, ?> given, Wording wording) {
            double number = number(given).doubleValue();
            List<Part> form = exact.get(number);
            if (form == null) {
                form = forms.get(rules.select(number - offset));
            }
            if (form == null) {
                form = forms.getOrDefault("other", List.of());
            }
            for (Part part : form) {
                part.say(said, given, wording);
            }
        }

        @Override
        public Collection<List<Part>> branches() {
            return Stream.concat(exact.values().stream(), forms.values().stream())
                    .toList();
        }
    }

    /** The sign {@code #}: the number of the plural around it. */
    record Hash(String name, double offset) implements Argument {
        @Override
        public void say(StringBuilder said, Map<String, ?> given, Wording wording) {
            Number number = number(given);
            said.append(wording.number(offset == 0 ? number : (Number) (number.doubleValue() - offset), ""));
        }
    }

    /** One form for each word that may be given. */
    record Select(String name, Map<String, List<Part>> forms) implements Argument {
        @Override
        public void say(StringBuilder said, Map<String, ?> given, Wording wording) {
            List<Part> form = forms.get(value(given).toString());
            for (Part part : form == null ? forms.getOrDefault("other", List.of()) : form) {
                part.say(said, given, wording);
            }
        }

        @Override
        public Collection<List<Part>> branches() {
            return forms.values();
        }
    }
}
