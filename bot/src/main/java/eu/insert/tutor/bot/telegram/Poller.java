package eu.insert.tutor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.Inbox;
import eu.insert.tutor.bot.delivery.Inbox.Taken;
import eu.insert.tutor.bot.delivery.Pauses;
import eu.insert.tutor.bot.store.Lease;
import eu.insert.tutor.bot.store.StoreFailed;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Asks Telegram for updates. One instance polls at a time, by a lease; a batch is confirmed to Telegram only when each of
 * its updates is safe, so what a crash interrupts is delivered again.
 */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int BATCH = 100;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final Duration RENEWAL = Duration.ofSeconds(3);

    /** Shorter than the lease lives. */
    private static final Duration FRESH = Duration.ofSeconds(8);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration FOREIGN = Duration.ofSeconds(5);

    private final BotApi api;
    private final Inbox inbox;
    private final UpdateDesk desk;
    private final Lease lease;
    private volatile boolean closing;
    private volatile boolean holding;
    private volatile long held;
    private long offset;

    private final Thread polling = Thread.ofVirtual().name("polling").unstarted(this::run);
    private final Thread holder = Thread.ofVirtual().name("polling lease").unstarted(this::hold);

    Poller(BotApi api, Inbox inbox, UpdateDesk desk, Lease lease) {
        this.api = api;
        this.inbox = inbox;
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
                    offset = 0;
                    Thread.sleep(200);
                    continue;
                }
                switch (ask()) {
                    case Answer.Ok ok -> {
                        pauses.reset();
                        foreign.reset();
                        takeAll(ok.result());
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

    /** Takes a batch in: learners side by side, each in order, until all is safe. */
    private void takeAll(JsonNode batch) throws InterruptedException {
        long next = offset;
        Map<LearnerId, List<Arrival>> lines = new LinkedHashMap<>();
        for (JsonNode update : batch) {
            desk.read(update)
                    .ifPresent(a -> lines.computeIfAbsent(a.learner(), l -> new ArrayList<>(2))
                            .add(a));
            JsonNode id = update.path("update_id");
            if (id.isIntegralNumber() && id.canConvertToInt()) {
                next = Math.max(next, id.longValue() + 1);
            } else if (next > 0) {
                // Ids grow by one at least: one that cannot be read is passed over, and never more than it.
                next++;
            }
        }
        List<Thread> takers = new ArrayList<>();
        List<List<Arrival>> first = new ArrayList<>(lines.values());
        for (int i = 1; i < first.size(); i++) {
            List<Arrival> line = first.get(i);
            takers.add(Thread.ofVirtual().name("take").start(() -> takeLine(line)));
        }
        if (!first.isEmpty()) {
            takeLine(first.getFirst());
        }
        for (Thread taker : takers) {
            taker.join();
        }
        if (!closing && mayAsk()) {
            offset = next;
        }
    }

    private void takeLine(List<Arrival> line) {
        Pauses pauses = Pauses.forRedis();
        try {
            for (Arrival arrival : line) {
                while (!closing && !taken(arrival, pauses)) {
                    // Tried again: the pause was taken inside.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(Arrival arrival, Pauses pauses) throws InterruptedException {
        try {
            return switch (inbox.take(arrival).get()) {
                case Taken.Committed committed -> true;
                case Taken.Repeated repeated -> true;
                case Taken.Full full -> {
                    Thread.sleep(pauses.next(full.retryAfter()));
                    yield false;
                }
            };
        } catch (ExecutionException e) {
            Thread.sleep(pauses.next(Duration.ZERO));
            return false;
        }
    }
}
