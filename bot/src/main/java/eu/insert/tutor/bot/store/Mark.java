package eu.insert.tutor.bot.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is remembered of an update, so that a repeat is known: six characters of {@code A-Za-z0-9-_}, 36 bits. A number below
 * 2^35, as Telegram's ids are, stands for itself and can be taken for no other; anything else is the beginning of its
 * SHA-256, so that two of the last 128 are taken for one another once in 250 million turns.
 */
final class Mark {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int LENGTH = 6;
    private static final long HASHED = 1L << 35;

    private Mark() {}

    /** The mark of an update; empty for an empty id. */
    static String of(String updateId) {
        if (updateId.isEmpty()) {
            return "";
        }
        long bits = number(updateId);
        char[] mark = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            mark[i] = DIGITS.charAt((int) (bits & 63));
            bits >>>= 6;
        }
        return new String(mark);
    }

    private static long number(String updateId) {
        if (updateId.matches("[1-9]\\d{0,9}")) {
            return Long.parseLong(updateId);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(updateId.getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Integer.BYTES + 1; i++) {
                bits = bits << 8 | (hash[i] & 0xFF);
            }
            return HASHED | (bits & (HASHED - 1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
