package eu.insert.tutor.content.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
    private static final Map<String, List<String>> LISTS = Map.ofEntries(
            Map.entry("total", List.of("total", "in all")),
            Map.entry("per-year", List.of("year")),
            Map.entry("per-month", List.of("month")),
            Map.entry("per-week", List.of("week")),
            Map.entry("per-day", List.of("day")),
            Map.entry("days", List.of("days")),
            Map.entry("once", List.of("once")),
            Map.entry("each", List.of("each", "an hour")),
            Map.entry("times", List.of("times", "at", "x", "χ", "επι")),
            Map.entry("after-amounts", List.of("a", "from", "for", "since", "once", "in all")));

    private static Optional<Budget> budget(String costs, String income) {
        Filled filled = new Filled(Map.of("costs", costs, "income", income), "costs", LISTS);
        return Budget.of(filled, filled.in("income"));
    }

    private static long least(Budget budget) {
        return budget.least().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long most(Budget budget) {
        return budget.most()
                .map(m -> m.setScale(0, RoundingMode.HALF_UP).longValueExact())
                .orElse(-1L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rent 300, food 450; 750",
                "Rent: €300 / food 450 euro; 750",
                "rent - 300 € and 450 for food; 750",
                "300€/month; 300",
                "wages 2k, rent 1.200,50; 3201",
                "4 offices x 200 = 800; 800",
                "4x200; 800",
                "10χ45; 450",
                "30 lunches × 20 days × 6 euros; 3600",
                "2 women 400 € each; 800",
                "45 repairs a month, 22 € each. 3 machines, 100 € each; 1290",
                "20 hours 9 € an hour; 180",
                "rent 300 + wages 700 = 1000 euro; 1000",
                "rent 300, wages 700, total 1.000 a month; 1000",
                "1450 in all: rent 300, wages 1150; 1450",
                "24.000 a year (wages 18.000, rent 6.000); 2000",
                "Per year: wages 18000, rent 6000; 2000",
                "wages (3 x 300) 900; 900",
                "rent 300 since 2024; 300",
                "rent 300 (10% less than before); 300",
                "oven 900 once, rent 300 a month; 300"
            })
    void one_reading_is_told_as_one_amount(String text, long amount) {
        Budget budget = budget(text, "").orElseThrow();
        assertThat(least(budget)).isBetween(amount - 2, amount + 2);
        assertThat(most(budget)).isBetween(amount - 2, amount + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "300-400 euro; 300; 400",
                "2 cooks 800; 800; 1600",
                "boxes 100 a week; 400; 435",
                "insurance 600 a year, rent 300; 75; 350"
            })
    void several_readings_are_told_as_limits(String text, long least, long most) {
        Budget budget = budget(text, "").orElseThrow();
        assertThat(least(budget)).isBetween(least - 1, least + 1);
        assertThat(most(budget)).isBetween(most - 1, most + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40 lunches", "two women 400 each", "9 € an hour"})
    void what_cannot_be_multiplied_has_no_upper_limit(String text) {
        assertThat(budget(text, "").orElseThrow().most()).isEmpty();
    }

    @Test
    void without_a_number_there_is_no_budget() {
        assertThat(budget("rent and wages", "900")).isEmpty();
    }

    @Test
    void who_counts_years_in_one_block_may_mean_years_in_the_other() {
        Budget costs = budget("12000", "15000 a year").orElseThrow();
        assertThat(least(costs)).isEqualTo(1000);
        assertThat(most(costs)).isEqualTo(12000);
    }

    @Test
    void more_is_more_only_where_no_reading_says_otherwise() {
        Budget hundred = new Budget(BigDecimal.valueOf(100), Optional.of(BigDecimal.valueOf(100)));
        Budget about = new Budget(BigDecimal.valueOf(50), Optional.of(BigDecimal.valueOf(150)));
        Budget open = new Budget(BigDecimal.ZERO, Optional.empty());
        Budget little = new Budget(BigDecimal.TEN, Optional.of(BigDecimal.TEN));

        assertThat(hundred.surelyAbove(little)).isTrue();
        assertThat(hundred.surelyAbove(about)).isFalse();
        assertThat(hundred.surelyAbove(open)).isFalse();
        assertThat(open.surelyAbove(little)).isFalse();
    }
}
