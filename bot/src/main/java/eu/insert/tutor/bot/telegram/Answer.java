package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What a call of the Bot API came to. */
sealed interface Answer {
    /** Done. */
    record Ok(JsonNode result) implements Answer {}

    /**
     * Refused by the Bot API.
     *
     * @param code as in HTTP
     * @param description in Telegram's words
     * @param retryAfter when it may be tried again; zero where nothing was said
     */
    record Refused(int code, String description, Duration retryAfter) implements Answer {
        /** Whether the token is wrong: nothing will ever succeed. */
        boolean wrongToken() {
            return code == 401 || (code == 404 && description.equals("Not Found"));
        }
    }

    /**
     * No answer, or none that makes sense.
     *
     * @param maybe whether it may have been done all the same
     * @param why without the address, which holds the token
     */
    record Lost(boolean maybe, String why) implements Answer {}
}
