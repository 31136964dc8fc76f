package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.Pauses;
import eu.insert.tutor.bot.store.Lease;
import eu.insert.tutor.bot.store.StoreFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Asks Telegram for updates. One instance polls at a time, by a lease; a batch is confirmed to Telegram only when it is safe
 * in Redis, so what a crash interrupts is delivered again or taken up there.
 */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int BATCH = 100;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final Duration RENEWAL = Duration.ofSeconds(3);

    /** Shorter than the lease lives. */
    private static final Duration FRESH = Duration.ofSeconds(8);

    /** With so many updates inside nothing more is asked for. */
    private static final int MOST_INSIDE = 1000;

    private static final Duration FULL_PAUSE = Duration.ofMillis(20);

    /** After a batch of this size people write fast enough for the next to gather a little: fewer calls for the same work. */
    private static final int MANY = 4;

    private static final Duration GATHERING = Duration.ofNanos(500_000);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration FOREIGN = Duration.ofSeconds(5);

    private final BotApi api;
    private final Received received;
    private final UpdateDesk desk;
    private final Lease lease;
    private volatile boolean closing;
    private volatile boolean holding;
    private volatile long held;
    private long offset;
    private boolean asking;

    /** A thread of the system's: a virtual one would have to queue behind the turns that it brings. */
    private final Thread polling = Thread.ofPlatform().daemon().name("polling").unstarted(this::run);

    private final Thread holder = Thread.ofVirtual().name("polling lease").unstarted(this::hold);

    Poller(BotApi api, Received received, UpdateDesk desk, Lease lease) {
        this.api = api;
        this.received = received;
        this.desk = desk;
        this.lease = lease;
    }

    void open() {
        holder.start();
        polling.start();
    }

    /** Stops asking. What is in work is finished by the inbox; what was not confirmed comes again. */
    void close() {
        closing = true;
        received.close();
        polling.interrupt();
        holder.interrupt();
        try {
            polling.join(Duration.ofSeconds(1));
            if (holding) {
                lease.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreFailed e) {
            LOG.debug("The lease ends by itself", e);
        }
    }

    private void hold() {
        try {
            while (!closing) {
                boolean before = holding;
                long asked = System.nanoTime();
                try {
                    holding = lease.hold();
                    held = asked;
                } catch (StoreFailed e) {
                    holding = false;
                }
                if (holding && !before) {
                    LOG.info("Asking Telegram for updates");
                } else if (before && !holding) {
                    LOG.warn("Not asking Telegram for updates any more: another instance does, or Redis is away");
                }
                Thread.sleep(holding ? RENEWAL : Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Pauses pauses = new Pauses(FIRST_PAUSE);
        Pauses foreign = new Pauses(FOREIGN, FOREIGN.multipliedBy(6));
        try {
            while (!closing) {
                if (!mayAsk()) {
                    asking = false;
                    offset = 0;
                    Thread.sleep(200);
                    continue;
                }
                asking = asking || begun();
                if (!asking || received.inside() > MOST_INSIDE) {
                    Thread.sleep(FULL_PAUSE);
                    continue;
                }
                switch (ask()) {
                    case Answer.Ok ok -> {
                        pauses.reset();
                        foreign.reset();
                        takeAll(ok.result());
                        if (ok.result().size() >= MANY) {
                            Thread.sleep(GATHERING);
                        }
                    }
                    case Answer.Refused refused -> {
                        if (refused.wrongToken()) {
                            LOG.error(
                                    "Telegram does not know this token ({}). Polling has ended: set TELEGRAM_BOT_TOKEN to"
                                            + " the one BotFather shows and start again.",
                                    refused.description());
                            return;
                        }
                        refusedForNow(refused, pauses, foreign);
                    }
                    case Answer.Lost lost -> {
                        if (!closing) {
                            LOG.warn("Telegram does not answer ({}). I go on asking.", lost.why());
                        }
                        Thread.sleep(pauses.next(Duration.ZERO));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the lease is ours, and was lately: a process that was frozen may believe so for longer than is true. */
    private boolean mayAsk() {
        return holding && System.nanoTime() - held < FRESH.toNanos();
    }

    private Answer ask() {
        GetUpdates get = GetUpdates.builder()
                .limit(BATCH)
                .timeout((int) WAIT.toSeconds())
                .allowedUpdates(Updates.KINDS)
                .build();
        if (offset > 0) {
            get.setOffset((int) offset);
        }
        return api.call(get, WAIT.plus(SLACK));
    }

    private void refusedForNow(Answer.Refused refused, Pauses pauses, Pauses foreign) throws InterruptedException {
        if (refused.code() == 409 && refused.description().contains("webhook")) {
            LOG.warn("A webhook was set for this bot; it is deleted now, because TELEGRAM_WEBHOOK_URL is not set.");
            api.call(new DeleteWebhook());
            Thread.sleep(FIRST_PAUSE);
        } else if (refused.code() == 409 && !mayAsk()) {
            LOG.debug("Another instance asks now");
        } else if (refused.code() == 409) {
            LOG.error("Another program asks for this bot's updates too. End it, or give it a token of its own.");
            Thread.sleep(foreign.next(Duration.ZERO));
        } else {
            LOG.warn("Telegram refuses updates: {} {}", refused.code(), refused.description());
            Thread.sleep(pauses.next(refused.retryAfter()));
        }
    }

    /** Takes a batch in. It is confirmed with the next question: by then it is safe. */
    private void takeAll(JsonNode batch) throws InterruptedException {
        long next = offset;
        List<Arrival> arrivals = new ArrayList<>(batch.size());
        for (JsonNode update : batch) {
            desk.read(update).ifPresent(arrivals::add);
            JsonNode id = update.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToInt()) {
                next = Math.max(next, id.longValue() + 1);
            } else if (next > 0) {
                // Ids grow by one at least: one that cannot be read is passed over, and never more than it.
                next++;
            }
        }
        if (received.take(arrivals, () -> !closing && mayAsk()) && !closing && mayAsk()) {
            offset = next;
        }
    }

    /** Who begins to ask takes up first what those before did not finish. */
    private boolean begun() throws InterruptedException {
        try {
            received.takeUp();
            return true;
        } catch (StoreFailed e) {
            Thread.sleep(200);
            return false;
        }
    }
}
