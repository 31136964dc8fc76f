package eu.insert.tutor.content;

/**
 * A language the tutor speaks. One file {@code phrases/CODE.yaml} makes a new one.
 *
 * @param code BCP 47, for instance {@code el}
 * @param name its own name for itself, for instance {@code Ελληνικά}
 * @param rightToLeft whether it is written from right to left
 */
public record Language(String code, String name, boolean rightToLeft) {}
