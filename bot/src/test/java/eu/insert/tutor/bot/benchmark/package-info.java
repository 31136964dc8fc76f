/**
 * What a turn costs, measured on the whole program: learners in a closed loop at the stand-in of the Bot API, a real Redis,
 * and beside it a plain quiz bot on Telegraf as the yardstick.
 *
 * <p>Run by {@code ./mvnw -pl bot -am verify -Pbenchmark}; start reading at {@code BenchmarkTest}.
 */
@NullMarked
package eu.insert.tutor.bot.benchmark;

import org.jspecify.annotations.NullMarked;
