package eu.insert.tutor.content;

import java.math.BigDecimal;

/**
 * A number that people type to a {@link Question.HowMuch}: accepted, or a mistake that people really make.
 *
 * @param tolerance how far from {@code value} still counts, inclusive
 */
public record Amount(BigDecimal value, BigDecimal tolerance, boolean right, Rich feedback) {}
