package eu.insert.tutor.content.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as people type them: {@code 1.500}, {@code 1,5}, {@code € 12}, {@code 1 500,50}, {@code 2k}, {@code ١٢}. A
 * single separator before three digits may mean thousands or decimals; then a figure has two readings.
 */
public final class Figures {
    /** Digits a figure may have; a longer row of digits is a telephone number or mischief. */
    private static final int MOST_DIGITS = 15;

    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    /**
     * A number found in a text.
     *
     * @param start where it begins in the text
     * @param end where it ends in the text, exclusive, with the word for thousands if there is one
     * @param readings what it can mean, the likelier first; never empty
     */
    public record Figure(int start, int end, List<BigDecimal> readings) {
        public Figure {
            readings = List.copyOf(readings);
        }

        /** What it most likely means. */
        public BigDecimal value() {
            return readings.getFirst();
        }
    }

    private final String text;
    private final List<Figure> found = new ArrayList<>();

    private Figures(String text) {
        this.text = text;
    }

    /** All numbers of the text in order. What looks like a date, a time or a telephone number is passed over. */
    public static List<Figure> in(String text) {
        Figures figures = new Figures(text);
        figures.scan();
        return List.copyOf(figures.found);
    }

    /**
     * What the text can mean where one number is asked for, the likelier first; empty where it holds no number or
     * several. Of a sum only the result counts: {@code 600 / 50 = 12} is 12.
     */
    public static List<BigDecimal> single(String text) {
        String result = text.substring(text.lastIndexOf('=') + 1);
        List<Figure> figures = in(result);
        return figures.size() == 1 ? figures.getFirst().readings() : List.of();
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            if (!digit(i)) {
                i++;
                continue;
            }
            int end = token(i);
            boolean partOfWord = i > 0 && Character.isLetter(text.charAt(i - 1)) && !currencyBefore(i);
            boolean clock = (at(end) == ':' && digit(end + 1)) || (at(i - 1) == ':' && digit(i - 2));
            if (!partOfWord && !clock) {
                add(i, end);
            }
            i = end;
        }
    }

    /** The end of the row of digits and separators that begins here. */
    private int token(int start) {
        int i = start;
        while (i < text.length()) {
            if (digit(i)) {
                i++;
            } else if (digit(i + 1) && (separator(i) || (blank(i) && groupAround(start, i)))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Whether a blank stands between thousands: one to three digits before it, exactly three behind it. */
    private boolean groupAround(int start, int blank) {
        int before = 0;
        while (blank - 1 - before >= start && digit(blank - 1 - before)) {
            before++;
        }
        boolean first = blank - before == start;
        boolean three = digit(blank + 1) && digit(blank + 2) && digit(blank + 3) && !digit(blank + 4);
        return three && (first ? before <= 3 : before == 3);
    }

    private void add(int start, int end) {
        List<String> groups = new ArrayList<>();
        StringBuilder separators = new StringBuilder();
        StringBuilder group = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (digit(i)) {
                group.append(Character.digit(text.charAt(i), 10));
            } else {
                groups.add(group.toString());
                group.setLength(0);
                separators.append(same(text.charAt(i)));
            }
        }
        groups.add(group.toString());
        if (groups.stream().mapToInt(String::length).sum() > MOST_DIGITS) {
            return;
        }
        List<BigDecimal> readings = read(groups, separators.toString());
        if (readings.isEmpty()) {
            return;
        }
        boolean negative = negative(start);
        Multiplier multiplier = multiplier(end);
        found.add(new Figure(
                start,
                multiplier.end(),
                readings.stream()
                        .map(r -> r.multiply(multiplier.times()))
                        .map(r -> negative ? r.negate() : r)
                        .toList()));
    }

    private static List<BigDecimal> read(List<String> groups, String separators) {
        if (separators.isEmpty()) {
            return List.of(number(groups, 1));
        }
        int last = separators.length() - 1;
        char decimal = separators.charAt(last);
        boolean mayBeDecimal = (decimal == '.' || decimal == ',') && separators.indexOf(decimal) == last;
        boolean grouped = thousands(groups, groups.size());
        boolean oneKind = separators.chars().distinct().count() == 1;
        List<BigDecimal> readings = new ArrayList<>();
        if (grouped && oneKind && !groups.getFirst().startsWith("0")) {
            readings.add(number(groups, groups.size()));
        }
        if (mayBeDecimal
                && thousands(groups, groups.size() - 1)
                && separators.chars().limit(last).distinct().count() <= 1) {
            readings.add(number(groups, groups.size() - 1));
        }
        return readings;
    }

    /** Whether the first groups read as thousands. */
    private static boolean thousands(List<String> groups, int count) {
        return count == 1
                || (groups.getFirst().length() <= 3
                        && groups.subList(1, count).stream().allMatch(g -> g.length() == 3));
    }

    /** The number whose whole part is the first groups, and whose decimals are the rest. */
    private static BigDecimal number(List<String> groups, int whole) {
        String digits = String.join("", groups.subList(0, whole));
        String decimals = String.join("", groups.subList(whole, groups.size()));
        return new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
    }

    private boolean negative(int start) {
        int i = start - 1;
        while (i >= 0 && (text.charAt(i) == '€' || text.charAt(i) == '$' || blank(i))) {
            i--;
        }
        return (at(i) == '-' || at(i) == '−') && (i == 0 || Character.isWhitespace(at(i - 1)) || at(i - 1) == '=');
    }

    private record Multiplier(BigDecimal times, int end) {}

    private Multiplier multiplier(int end) {
        int from = end;
        while (blank(from)) {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        String word = Folded.text(text.substring(from, to));
        if (word.equals("k")
                || word.equals("κ")
                || word.startsWith("χιλιαδ")
                || word.equals("χιλ")
                || word.startsWith("thousand")) {
            return new Multiplier(THOUSAND, to);
        }
        if (word.startsWith("εκατομμυρι") || word.startsWith("million")) {
            return new Multiplier(THOUSAND.multiply(THOUSAND), to);
        }
        return new Multiplier(BigDecimal.ONE, end);
    }

    private boolean currencyBefore(int start) {
        return start >= 3 && text.regionMatches(true, start - 3, "eur", 0, 3);
    }

    private boolean digit(int i) {
        return Character.isDigit(at(i));
    }

    private boolean separator(int i) {
        return ".,٫٬'’".indexOf(at(i)) >= 0;
    }

    private boolean blank(int i) {
        return at(i) == ' ' || at(i) == '\u00a0' || at(i) == '\u202f' || at(i) == '\u2009';
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
    }

    /** One sign for each kind of separator: the Arabic ones have but one meaning, blanks are all alike. */
    private static char same(char separator) {
        return switch (separator) {
            case '.', ',' -> separator;
            case '٫' -> '.';
            case '٬', '\'', '’' -> '\'';
            default -> ' ';
        };
    }
}
