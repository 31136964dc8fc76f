package eu.insert.tutor.bot.webchat;

import eu.insert.tutor.dialogues.learner.LearnerId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.ResponseCookie;

/** Whoever uses one browser: known by a long random number in a cookie, and by nothing else. */
record Visitor(String number) {
    static final String COOKIE = "visitor";

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Duration LIFE = Duration.ofDays(365);

    /** The visitor with this cookie; a new one where it is none of ours. */
    static Visitor of(String cookie) {
        if (known(cookie)) {
            return new Visitor(cookie);
        }
        byte[] number = new byte[16];
        CHANCE.nextBytes(number);
        return new Visitor(HexFormat.of().formatHex(number));
    }

    static boolean known(String cookie) {
        return cookie.matches("[0-9a-f]{32}");
    }

    LearnerId learner() {
        return new LearnerId(WebChannel.NAME, number);
    }

    /** The cookie, no script can read it and no other site sends it. */
    String cookie(boolean secure) {
        return ResponseCookie.from(COOKIE, number)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(secure)
                .path("/chat")
                .maxAge(LIFE)
                .build()
                .toString();
    }
}
