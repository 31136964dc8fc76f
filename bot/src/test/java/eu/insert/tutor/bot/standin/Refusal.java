package eu.insert.tutor.bot.standin;

import java.util.OptionalInt;

/** A call that the Bot API does not do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final transient OptionalInt retryAfter;

    Refusal(int code, String description) {
        this(code, description, OptionalInt.empty());
    }

    private Refusal(int code, String description, OptionalInt retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal badRequest(String what) {
        return new Refusal(400, "Bad Request: " + what);
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, OptionalInt.of(seconds));
    }

    int code() {
        return code;
    }

    OptionalInt retryAfter() {
        return retryAfter;
    }
}
