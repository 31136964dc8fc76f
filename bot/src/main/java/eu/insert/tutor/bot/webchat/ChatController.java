package eu.insert.tutor.bot.webchat;

import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.Inbox;
import eu.insert.tutor.bot.delivery.Inbox.Taken;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.learner.LearnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the page asks for. */
@RestController
@RequestMapping("/chat")
class ChatController {
    private static final int LONGEST = 4096;

    private final Inbox inbox;
    private final Pages pages;
    private final PageWords words;
    private final Clock clock;

    ChatController(Inbox inbox, Pages pages, PageWords words, Clock clock) {
        this.inbox = inbox;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What a person did in the page; exactly one of the last four.
     *
     * @param id made by the page: the same id again is a repeat and changes nothing
     * @param message id of the message whose choice was tapped
     */
    record Done(
            String id,
            @Nullable String said,
            @Nullable String tapped,
            @Nullable String message,
            @Nullable String command,
            @Nullable Boolean opened) {}

    @GetMapping("/words")
    Map<String, Object> words(@RequestParam(defaultValue = "") String language) {
        return words.in(language);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @CookieValue(name = Visitor.COOKIE, defaultValue = "") String cookie,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        Visitor visitor = Visitor.of(cookie);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, visitor.cookie(request.isSecure()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(pages.open(visitor.learner(), last.isEmpty() ? after : last));
    }

    @PostMapping(path = "/inputs", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> inputs(
            @RequestBody Done done,
            @CookieValue(name = Visitor.COOKIE, defaultValue = "") String cookie,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String site)
            throws InterruptedException {
        if (site.equals("cross-site") || site.equals("same-site")) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<Input> input = input(done);
        if (!Visitor.known(cookie) || input.isEmpty() || !done.id().matches("[A-Za-z0-9-]{8,64}")) {
            return ResponseEntity.badRequest().build();
        }
        LearnerId learner = Visitor.of(cookie).learner();
        Optional<Arrival.Tap> tap = Optional.ofNullable(done.tapped())
                .map(t ->
                        new Arrival.Tap("", Optional.ofNullable(done.message()).orElse("")))
                .filter(t -> t.message().matches("[0-9-]{0,40}"));
        try {
            Taken taken = inbox.take(new Arrival(learner, done.id(), input.get(), clock.instant(), tap))
                    .get(30, TimeUnit.SECONDS);
            return switch (taken) {
                case Taken.Committed committed -> ResponseEntity.noContent().build();
                case Taken.Repeated repeated -> ResponseEntity.noContent().build();
                case Taken.Full full ->
                    ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                            .header(
                                    HttpHeaders.RETRY_AFTER,
                                    Long.toString(full.retryAfter().toSeconds()))
                            .build();
            };
        } catch (ExecutionException | TimeoutException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build();
        }
    }

    private static Optional<Input> input(Done done) {
        if (done.tapped() != null) {
            return Optional.of(new Input.Tapped(done.tapped()));
        }
        if (done.command() != null) {
            return Optional.of(new Input.Command(done.command(), ""));
        }
        if (done.said() != null) {
            String said = done.said().strip();
            return said.isEmpty() || said.length() > LONGEST ? Optional.empty() : Optional.of(spoken(said));
        }
        return Boolean.TRUE.equals(done.opened()) ? Optional.of(new Input.Opened()) : Optional.empty();
    }

    private static Input spoken(String said) {
        if (!said.matches("/[A-Za-z_]{1,32}(\\s[\\s\\S]*)?")) {
            return new Input.Said(said);
        }
        String[] parts = said.substring(1).split("\\s+", 2);
        return new Input.Command(parts[0].toLowerCase(java.util.Locale.ROOT), parts.length > 1 ? parts[1] : "");
    }
}
