/**
 * What we promise when things go wrong, shown on the whole program: killed, frozen and turned off under load, with Redis
 * and Telegram unwell, with bad updates. Each run says what it injected and what it counted, on the screen and in {@code
 * bot/target/faults.md}. Short ones run with every build; {@code ./mvnw -pl bot verify -Pfaults} runs the long ones.
 *
 * <p>Start reading at {@link eu.insert.tutor.bot.faults.KilledTest}, then {@link eu.insert.tutor.bot.faults.Replay}.
 */
@NullMarked
package eu.insert.tutor.bot.faults;

import org.jspecify.annotations.NullMarked;
