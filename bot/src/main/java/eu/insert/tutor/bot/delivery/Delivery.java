package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.store.Dues;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.Outbox;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything between the channels and the store: opened when Redis answers, closed within ten seconds. */
public final class Delivery implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);

    private final Sender sender;
    private final Reception reception;
    private final Rounds rounds;
    private final Thread going;

    /**
     * Delivery by these channels.
     *
     * @param floodRate inputs a minute taken from one learner; 0 for no limit
     */
    public Delivery(
            Conversation conversation,
            Learners learners,
            Outbox outbox,
            Dues dues,
            List<? extends Channel> channels,
            Limits limits,
            Apologies apologies,
            Tally tally,
            Clock clock,
            int floodRate) {
        Map<String, Channel> byName = new HashMap<>();
        channels.forEach(c -> byName.put(c.name(), c));
        this.sender = new Sender(outbox, learners, byName, limits, tally, (learner, letter) -> {
            var unused = bring(learner, letter);
        });
        this.reception = new Reception(
                new TurnTaking(learners, conversation, apologies, sender, byName, tally, floodRate), tally, clock);
        this.rounds = new Rounds(outbox, dues, sender, reception, tally);
        this.going = Thread.ofVirtual().name("rounds").unstarted(rounds);
    }

    private CompletableFuture<Taken> bring(LearnerId learner, String letter) {
        return reception.bring(learner, "gone-" + letter, new Input.Unreachable());
    }

    @Override
    public CompletableFuture<Taken> take(Arrival arrival) {
        return reception.take(arrival);
    }

    /** How many arrivals are in work or waiting. */
    public int inside() {
        return reception.inside();
    }

    /** How many learners have letters waiting, over all instances, as far as the last round saw. */
    public int waiting() {
        return rounds.waiting();
    }

    /** How long this instance has been trying to send the letters of the learner who has waited longest. */
    public Duration longestWait() {
        return sender.longestWait();
    }

    /** Begins the rounds: what fell due, and what a former life left. */
    public void open() {
        going.start();
    }

    /** Takes nothing more and finishes what it has, as far as that is done in a few seconds; the rest waits in Redis. */
    public void close() {
        reception.close();
        going.interrupt();
        long end = System.nanoTime() + CLOSE_WITHIN.toNanos();
        try {
            while ((reception.inside() > 0 || !sender.idle()) && System.nanoTime() < end) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender.close();
        if (reception.inside() > 0 || !sender.idle()) {
            LOG.warn("Turned off with work undone: it waits in Redis or will be delivered again");
        }
    }
}
