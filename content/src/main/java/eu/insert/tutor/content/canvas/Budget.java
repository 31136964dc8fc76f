package eu.insert.tutor.content.canvas;

import eu.insert.tutor.content.words.Figures;
import eu.insert.tutor.content.words.Figures.Figure;
import eu.insert.tutor.content.words.Folded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How much money a text names, a month. People write briefly, so a text may be read in several ways: "2 cooks 800" is
 * 800 for both or for each. All readings lie between two limits, and nobody is told anything that only some of them say.
 *
 * <p>A total that is named counts alone. Otherwise the amounts are added up, products are worked out ("4 offices × 200
 * €", "20 hours, 9 € each"), and what is named for a day, a week or a year is turned into months.
 *
 * @param least what it is at least
 * @param most what it is at most; empty where an amount cannot be told, as in "40 lunches"
 */
record Budget(BigDecimal least, Optional<BigDecimal> most) {
    private static final Budget NOTHING = exactly(BigDecimal.ZERO);

    /** How often an amount is meant, the longest first, with the word list that tells and how often that is a month. */
    private enum Period {
        YEAR("per-year", "", "0.0833", "0.0834"),
        MONTH("per-month", "months", "1", "1"),
        WEEK("per-week", "weeks", "4", "4.35"),
        DAY("per-day", "days", "16", "31"),
        ONCE("once", "", "0", "0");

        private final String list;
        private final String several;
        private final BigDecimal least;
        private final BigDecimal most;

        Period(String list, String several, String least, String most) {
            this.list = list;
            this.several = several;
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
        }

        /** All periods that the text names; "30 a day for 20 days" has worked out the days already. */
        static Set<Period> in(Filled filled) {
            Set<Period> named = EnumSet.noneOf(Period.class);
            for (Period period : values()) {
                if (filled.mention(period.list).isPresent()
                        && filled.mention(period.several).isEmpty()) {
                    named.add(period);
                }
            }
            return named;
        }
    }

    /** A number of a text: money for sure, or a count ("40 lunches"), or the product of both. */
    private record Named(BigDecimal value, boolean money) {
        Named times(Named other) {
            return new Named(value.multiply(other.value), money || other.money);
        }
    }

    private static final Pattern TIMES = Pattern.compile("(?<=[\\d€])\\s*[xX×χΧ*]\\s*(?=[\\d€])");
    /** An amount with brackets behind it, in which it is explained once more. */
    private static final Pattern EXPLAINED = Pattern.compile("(\\d[^,;\\n(]*)\\([^)]*\\)");

    /** "300 + 700 =", before the result. */
    private static final Pattern ADDED = Pattern.compile("[^;\\n=]*\\+[^;\\n=]*=");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern CURRENCY_BEFORE = Pattern.compile("(?:€|\\$|(?:^|[^\\p{L}])(?:eur|euro|ευρω))\\s*$");
    private static final Pattern CURRENCY_BEHIND = Pattern.compile("^\\s*(?:€|\\$|eur|ευρ|[eε](?![\\p{L}]))");
    private static final Pattern AMOUNT_LAST = Pattern.compile("\\d\\s*(?:€|euros?|eur|ευρω)?\\s*$");
    private static final Set<String> RANGE = Set.of("-", "–", "to", "εως", "ωσ", "με");

    /**
     * The money a month that is named in a block; empty where no number is.
     *
     * @param other the block it will be compared with: who writes "a year" there may mean a year here
     */
    static Optional<Budget> of(Filled filled, Filled other) {
        if (Figures.in(filled.text()).isEmpty()) {
            return Optional.empty();
        }
        String plain =
                ADDED.matcher(EXPLAINED.matcher(filled.text()).replaceAll("$1")).replaceAll("");
        Filled text = filled.only(TIMES.matcher(plain).replaceAll(" × "));
        List<Filled> items = pricesWithTheirCounts(
                text.items().stream().map(text::only).filter(Budget::hasDigit).toList());
        Set<Period> unsaid = unsaid(text, other);
        Optional<Filled> total = items.stream()
                .filter(i -> i.mention("total").isPresent())
                .reduce((earlier, later) -> later)
                .map(Budget::behindTotal);
        return total.<Budget>map(t -> item(t, unsaid))
                .or(() -> items.stream().map(i -> item(i, unsaid)).reduce(Budget::plus));
    }

    private static boolean hasDigit(Filled filled) {
        return filled.text().chars().anyMatch(Character::isDigit);
    }

    /** "45 repairs a month, 22 € each" is one thing, although a comma stands in it. */
    private static List<Filled> pricesWithTheirCounts(List<Filled> items) {
        List<Filled> joined = new ArrayList<>();
        for (Filled item : items) {
            boolean price = item.mention("each").isPresent()
                    && numbers(item, item.text()).size() == 1;
            if (price && !joined.isEmpty() && isCount(joined.getLast())) {
                Filled count = joined.removeLast();
                joined.add(item.only(count.text() + " " + item.text()));
            } else {
                joined.add(item);
            }
        }
        return joined;
    }

    private static boolean isCount(Filled item) {
        List<Named> numbers = numbers(item, item.text());
        return numbers.size() == 1 && !numbers.getFirst().money;
    }

    /** What may be meant where an item names no period: a month, unless the text or the other block says otherwise. */
    private static Set<Period> unsaid(Filled text, Filled other) {
        String head = text.text().split("\\d", 2)[0];
        Set<Period> heading = head.contains(":") ? Period.in(text.only(head)) : Set.of();
        if (!heading.isEmpty()) {
            return heading;
        }
        Set<Period> named = Period.in(text);
        if (named.contains(Period.MONTH)) {
            return EnumSet.of(Period.MONTH);
        }
        named.retainAll(EnumSet.of(Period.YEAR, Period.WEEK));
        Set<Period> possible = named.isEmpty() ? Period.in(other) : named;
        possible.retainAll(EnumSet.of(Period.YEAR, Period.WEEK));
        possible.add(Period.MONTH);
        return possible;
    }

    /** The part of an item that says how much the total is: "1450 in all", or what stands behind the word. */
    private static Filled behindTotal(Filled item) {
        String[] around = item.text().split(Pattern.quote(item.mention("total").orElse("")), 2);
        String before = around[0];
        if (around.length < 2 || AMOUNT_LAST.matcher(Folded.text(before)).find()) {
            return item.only(before);
        }
        String behind = around[1].replaceFirst("^[\\s:=]+", "");
        String named = behind.split("[:(](?![^=]*=)", 2)[0];
        return named.chars().anyMatch(Character::isDigit) ? item.only(named) : item;
    }

    /** What an item names in a month; of a sum only the result counts. */
    private static Budget item(Filled whole, Set<Period> unsaid) {
        Filled item = whole.only(whole.text().substring(whole.text().lastIndexOf('=') + 1));
        Set<Period> own = Period.in(item);
        Set<Period> periods = own.isEmpty()
                ? new HashSet<>(unsaid)
                : EnumSet.of(own.iterator().next());
        if (own.isEmpty() && item.mention(Period.MONTH.several).isPresent()) {
            periods.add(Period.YEAR);
        }
        Budget raw = raw(item);
        BigDecimal least =
                periods.stream().map(p -> p.least).reduce(BigDecimal::min).orElse(BigDecimal.ONE);
        BigDecimal most =
                periods.stream().map(p -> p.most).reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        return new Budget(raw.least.multiply(least), raw.most.map(most::multiply));
    }

    /** What an item names, whatever the period. */
    private static Budget raw(Filled item) {
        String whole = item.text();
        String outside = BRACKETS.matcher(whole).replaceAll(" ");
        String text = numbers(item, outside).isEmpty() ? whole : outside;
        List<Named> numbers = numbers(item, text);
        boolean each = item.mention("each").isPresent();
        if (each && numbers.size() == 2) {
            return exactly(numbers.getFirst().times(numbers.getLast()).value);
        }
        List<BigDecimal> money =
                numbers.stream().filter(Named::money).map(Named::value).toList();
        if (numbers.isEmpty()) {
            return NOTHING;
        }
        if (money.isEmpty() || (each && numbers.size() == 1)) {
            return new Budget(money.isEmpty() ? BigDecimal.ZERO : money.getFirst(), Optional.empty());
        }
        if (isRange(text)) {
            return new Budget(
                    money.stream().reduce(BigDecimal::min).orElseThrow(),
                    money.stream().reduce(BigDecimal::max));
        }
        BigDecimal sum = money.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal counted = numbers.stream()
                .filter(Predicate.not(Named::money))
                .map(Named::value)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        return new Budget(sum, Optional.of(sum.multiply(counted.max(BigDecimal.ONE))));
    }

    /** The numbers of a text, those multiplied with each other as one; percentages and years are passed over. */
    private static List<Named> numbers(Filled item, String text) {
        List<Named> numbers = new ArrayList<>();
        int end = 0;
        for (Figure figure : Figures.in(text)) {
            String digits = text.substring(figure.start(), figure.end());
            String before = Folded.text(text.substring(end, figure.start()));
            String behind = Folded.text(text.substring(figure.end()));
            boolean currency = CURRENCY_BEFORE.matcher(before).find()
                    || CURRENCY_BEHIND.matcher(behind).find();
            if (behind.strip().startsWith("%")
                    || (!currency && YEAR.matcher(digits).matches())) {
                continue;
            }
            Named number = new Named(figure.value().abs(), currency || standsAlone(item, behind));
            boolean product = !numbers.isEmpty() && endsWithTimes(item, before);
            if (product) {
                numbers.add(numbers.removeLast().times(number));
            } else {
                numbers.add(number);
            }
            end = figure.end();
        }
        return numbers;
    }

    /** Whether nothing follows a number that would be what it counts: "rent 300" but not "40 lunches". */
    private static boolean standsAlone(Filled item, String behind) {
        String next = behind.strip();
        return next.isEmpty()
                || !Character.isLetter(next.charAt(0))
                || item.only(next).begins("after-amounts");
    }

    private static boolean endsWithTimes(Filled item, String between) {
        String gap = between.strip().toLowerCase(Locale.ROOT);
        return gap.endsWith("×")
                || gap.endsWith("*")
                || gap.endsWith("@")
                || item.lists().getOrDefault("times", List.of()).stream()
                        .anyMatch(word -> gap.equals(word) || gap.endsWith(" " + word));
    }

    private static boolean isRange(String text) {
        List<Figure> figures = Figures.in(text);
        return figures.size() == 2
                && RANGE.contains(Folded.text(text.substring(
                                figures.getFirst().end(), figures.getLast().start()))
                        .replaceAll("[€\\s]|ευρω|euros?", ""));
    }

    private static Budget exactly(BigDecimal amount) {
        return new Budget(amount, Optional.of(amount));
    }

    private Budget plus(Budget other) {
        return new Budget(least.add(other.least), most.flatMap(a -> other.most.map(a::add)));
    }

    /** Whether it is more in every reading of both. */
    boolean surelyAbove(Budget other) {
        return other.most.filter(m -> least.compareTo(m) > 0).isPresent();
    }

    /** The least, rounded, as people write it. */
    String shown() {
        return least.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
