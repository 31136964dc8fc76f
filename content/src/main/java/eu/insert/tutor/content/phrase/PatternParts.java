package eu.insert.tutor.content.phrase;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a pattern apart once. ICU's own MessageFormat reads it again at every use and belongs to one thread; its parser
 * is what we use of it.
 */
final class PatternParts {
    private static final Set<String> NUMBER_STYLES = Set.of("", "integer", "percent");

    private final String text;
    private final Wording wording;
    private final MessagePattern pattern = new MessagePattern();
    private int at;

    PatternParts(String text, Wording wording) {
        this.text = text;
        this.wording = wording;
    }

    List<Part> read() {
        try {
            pattern.parse(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the braces of the pattern do not read: " + e.getMessage(), e);
        }
        return message("", 0);
    }

    /** Reads from a MSG_START to behind its MSG_LIMIT. */
    private List<Part> message(String plural, double offset) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int from = pattern.getPart(at++).getLimit();
        while (true) {
            MessagePattern.Part part = pattern.getPart(at);
            literal.append(text, from, part.getIndex());
            from = part.getLimit();
            switch (part.getType()) {
                case MSG_LIMIT -> {
                    at++;
                    flush(literal, parts);
                    return List.copyOf(parts);
                }
                case REPLACE_NUMBER -> {
                    flush(literal, parts);
                    parts.add(new Part.Hash(plural, offset));
                    at++;
                }
                case ARG_START -> {
                    flush(literal, parts);
                    from = pattern.getPart(pattern.getLimitPartIndex(at)).getLimit();
                    parts.add(argument(plural, offset));
                }
                default -> at++;
            }
        }
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Text(literal.toString()));
            literal.setLength(0);
        }
    }

    private Part argument(String plural, double offset) {
        MessagePattern.ArgType type = pattern.getPart(at++).getArgType();
        MessagePattern.Part named = pattern.getPart(at++);
        String name = pattern.getSubstring(named);
        if (named.getType() != MessagePattern.Part.Type.ARG_NAME) {
            throw new IllegalArgumentException("{" + name + "} is a number; give the argument a name");
        }
        Part part = switch (type) {
            case NONE -> new Part.Value(name);
            case SIMPLE -> simple(name);
            case PLURAL -> plural(name, wording.plurals(PluralRules.PluralType.CARDINAL));
            case SELECTORDINAL -> plural(name, wording.plurals(PluralRules.PluralType.ORDINAL));
            case SELECT -> new Part.Select(name, selectors(plural, offset));
            case CHOICE -> throw new IllegalArgumentException("choice is old; use plural for " + name);
        };
        at++;
        return part;
    }

    private Part simple(String name) {
        String type = pattern.getSubstring(pattern.getPart(at++));
        String style = "";
        if (pattern.getPartType(at) == MessagePattern.Part.Type.ARG_STYLE) {
            style = pattern.getSubstring(pattern.getPart(at++)).strip();
        }
        return switch (type) {
            case "number" -> figure(name, style);
            case "date" -> when(name, false, style);
            case "time" -> when(name, true, style);
            default ->
                throw new IllegalArgumentException("{" + name + ", " + type
                        + "}: the types are number, date, time, plural, selectordinal and select");
        };
    }

    private static Part figure(String name, String style) {
        if (!NUMBER_STYLES.contains(style)) {
            throw new IllegalArgumentException(
                    "{" + name + ", number, " + style + "}: the styles are integer and percent");
        }
        return new Part.Figure(name, style);
    }

    private Part when(String name, boolean time, String style) {
        try {
            wording.format(time, style);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "{" + name + "} is written in an unknown style \"" + style
                            + "\"; the styles are short, medium, long, full",
                    e);
        }
        return new Part.When(name, time, style);
    }

    private Part plural(String name, PluralRules rules) {
        double offset = pattern.getPluralOffset(at);
        if (pattern.getPartType(at).hasNumericValue()) {
            at++;
        }
        Map<Double, List<Part>> exact = new LinkedHashMap<>();
        Map<String, List<Part>> forms = new LinkedHashMap<>();
        while (pattern.getPartType(at) == MessagePattern.Part.Type.ARG_SELECTOR) {
            String selector = pattern.getSubstring(pattern.getPart(at++));
            if (pattern.getPartType(at).hasNumericValue()) {
                double number = pattern.getNumericValue(pattern.getPart(at++));
                exact.put(number, message(name, offset));
            } else if (rules.getKeywords().contains(selector)) {
                forms.put(selector, message(name, offset));
            } else {
                throw new IllegalArgumentException("the language has no plural form \"" + selector + "\", only "
                        + String.join(", ", rules.getKeywords()));
            }
        }
        return new Part.Plural(name, offset, Map.copyOf(exact), Map.copyOf(forms), rules);
    }

    private Map<String, List<Part>> selectors(String plural, double offset) {
        Map<String, List<Part>> forms = new LinkedHashMap<>();
        while (pattern.getPartType(at) == MessagePattern.Part.Type.ARG_SELECTOR) {
            String selector = pattern.getSubstring(pattern.getPart(at++));
            forms.put(selector, message(plural, offset));
        }
        return Map.copyOf(forms);
    }
}
