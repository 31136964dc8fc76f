package eu.insert.tutor.bot.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What was measured over some seconds.
 *
 * @param turnsASecond answered in full
 * @param p50 milliseconds from what a person did to the answer, at the median
 * @param p99 the same, of the slowest in a hundred
 * @param processorATurn milliseconds of processor time of the bot's process
 * @param redisATurn milliseconds of processor time of Redis
 * @param memory of the bot's process, resident, in MiB
 */
record Figures(double turnsASecond, double p50, double p99, double processorATurn, double redisATurn, long memory) {
    /** The median of each figure. */
    static Figures median(List<Figures> runs) {
        return new Figures(
                middle(runs, Figures::turnsASecond),
                middle(runs, Figures::p50),
                middle(runs, Figures::p99),
                middle(runs, Figures::processorATurn),
                middle(runs, Figures::redisATurn),
                (long) middle(runs, Figures::memory));
    }

    private static double middle(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        return runs.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .skip(runs.size() / 2)
                .findFirst()
                .orElse(0.0);
    }

    /** A row of a Markdown table, without what it is about. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%,.0f | %.2f | %.2f | %.3f | %.3f | %d",
                turnsASecond,
                p50,
                p99,
                processorATurn,
                redisATurn,
                memory);
    }

    /** At this share of a sorted list, in milliseconds. */
    static double at(double share, long[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
