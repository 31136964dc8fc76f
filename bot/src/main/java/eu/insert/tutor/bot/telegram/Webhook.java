package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import eu.insert.tutor.bot.Settings;
import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.Inbox;
import eu.insert.tutor.bot.delivery.Inbox.Taken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Telegram brings updates. Says "received" only when the turn is safe; anything else makes Telegram bring it again. */
@RestController
@ConditionalOnExpression("@settings.token().isPresent() and @settings.webhook().isPresent()")
class Webhook {
    /** Behind the address in {@code TELEGRAM_WEBHOOK_URL}. */
    static final String PATH = "/telegram/updates";

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /** Telegram's updates are some kilobytes. */
    private static final int LONGEST = 1024 * 1024;

    private final Inbox inbox;
    private final UpdateDesk desk;
    private final byte[] secret;

    Webhook(Inbox inbox, UpdateDesk desk, Settings settings) {
        this.inbox = inbox;
        this.desk = desk;
        this.secret = settings.webhook().orElseThrow().secret().getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping(PATH)
    ResponseEntity<Void> update(
            HttpServletRequest request,
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String told)
            throws InterruptedException, IOException {
        if (!MessageDigest.isEqual(secret, told.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        // Whoever does not know the secret is not listened to, and nobody for long.
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        JsonNode update;
        try {
            update = BotApi.read(body);
        } catch (IOException e) {
            desk.putAside("", "not JSON, " + body.length + " bytes");
            return ResponseEntity.ok().build();
        }
        Optional<Arrival> arrival = desk.read(update);
        return arrival.isPresent() ? take(arrival.get()) : ResponseEntity.ok().build();
    }

    private ResponseEntity<Void> take(Arrival arrival) throws InterruptedException {
        try {
            return switch (inbox.take(arrival).get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                case Taken.Committed committed -> ResponseEntity.ok().build();
                case Taken.Repeated repeated -> ResponseEntity.ok().build();
                case Taken.Full full -> later(HttpStatus.TOO_MANY_REQUESTS, full.retryAfter());
            };
        } catch (ExecutionException | TimeoutException e) {
            return later(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(1));
        }
    }

    private static ResponseEntity<Void> later(HttpStatus status, Duration after) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds())))
                .build();
    }
}
