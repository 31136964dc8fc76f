package eu.insert.tutor.content.phrase;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import eu.insert.tutor.content.Language;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.words.Invisible;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How one language writes names, numbers, days and hours. */
final class Wording {
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Language language;
    private final Locale locale;
    private final boolean latinDigits;
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    Wording(Language language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.code());
        this.latinDigits = DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0';
    }

    PluralRules plurals(PluralRules.PluralType type) {
        return PluralRules.forLocale(ULocale.forLocale(locale), type);
    }

    void value(StringBuilder said, Object value, String name) {
        switch (value) {
            case Rich rich -> isolated(said, rich.html());
            case Number number -> said.append(number(number, ""));
            case TemporalAccessor when -> said.append(when(when, false, "medium", name));
            default -> isolated(said, Rich.escape(Invisible.removed(value.toString())));
        }
    }

    /** Text that may run the other way is set apart, so that it cannot turn round what stands beside it. */
    private void isolated(StringBuilder said, String html) {
        if (language.rightToLeft() || runsLeft(html)) {
            said.append(ISOLATE).append(html).append(END_OF_ISOLATE);
        } else {
            said.append(html);
        }
    }

    private static boolean runsLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0590') {
                byte direction = Character.getDirectionality(text.charAt(i));
                if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                    return true;
                }
            }
        }
        return false;
    }

    String number(Number number, String style) {
        if (latinDigits && number instanceof Integer small && small >= 0 && small < 1000 && !style.equals("percent")) {
            return small.toString();
        }
        NumberFormat format = switch (style) {
            case "integer" -> NumberFormat.getIntegerInstance(locale);
            case "percent" -> NumberFormat.getPercentInstance(locale);
            default -> NumberFormat.getInstance(locale);
        };
        return format.format(number);
    }

    String when(Object value, boolean time, String style, String name) {
        if (!(value instanceof TemporalAccessor when)) {
            throw new MissingArgument("a day or an hour as \"" + name + "\"");
        }
        try {
            return format(time, style).format(when);
        } catch (DateTimeException e) {
            throw new MissingArgument("another kind of time than " + value + " as \"" + name
                    + "\", for instance a LocalDate or a ZonedDateTime");
        }
    }

    /** @throws IllegalArgumentException where there is no such style */
    DateTimeFormatter format(boolean time, String style) {
        return formats.computeIfAbsent(time + style, key -> {
            DateTimeFormatter format = switch (style) {
                case "" -> styled(time, time ? FormatStyle.SHORT : FormatStyle.MEDIUM);
                case "short", "medium", "long", "full" ->
                    styled(time, FormatStyle.valueOf(style.toUpperCase(Locale.ROOT)));
                default ->
                    style.startsWith("::")
                            ? DateTimeFormatter.ofLocalizedPattern(style.substring(2))
                            : DateTimeFormatter.ofPattern(style);
            };
            return format.withLocale(locale);
        });
    }

    private static DateTimeFormatter styled(boolean time, FormatStyle style) {
        return time ? DateTimeFormatter.ofLocalizedTime(style) : DateTimeFormatter.ofLocalizedDate(style);
    }
}
