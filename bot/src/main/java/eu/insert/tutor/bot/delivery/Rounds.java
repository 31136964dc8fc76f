package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.delivery.Tally.Event;
import eu.insert.tutor.bot.store.Dues;
import eu.insert.tutor.bot.store.Outbox;
import eu.insert.tutor.bot.store.StoreFailed;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round all shards every few seconds: brings in what fell due, keeps the claims on what is being sent, and takes over
 * outboxes that a crash left. Every instance does; the claims in Redis keep them apart.
 */
final class Rounds implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** What an instance leaves is found so long after its claims have ended: within 15 seconds of its death. */
    private static final Duration ROUND = Duration.ofSeconds(3);

    private static final Duration STEP = Duration.ofMillis(250);
    private static final int KEEP_EVERY = 10;
    private static final Duration DUE_WITHIN = Duration.ofSeconds(60);
    private static final int MOST = 50;

    private final Outbox outbox;
    private final Dues dues;
    private final Sender sender;
    private final Reception reception;
    private final Tally tally;
    private final int[] waiting = new int[Outbox.shards()];

    Rounds(Outbox outbox, Dues dues, Sender sender, Reception reception, Tally tally) {
        this.outbox = outbox;
        this.dues = dues;
        this.sender = sender;
        this.reception = reception;
        this.tally = tally;
    }

    /** How many learners had letters waiting on the last round, whichever instance sends them. */
    int waiting() {
        return Arrays.stream(waiting).sum();
    }

    /** Goes round until interrupted. The first round also takes what this instance held in a former life. */
    @Override
    public void run() {
        int steps = Math.toIntExact(ROUND.dividedBy(STEP));
        int shards = Outbox.shards();
        boolean first = true;
        int step = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                int from = first ? 0 : shards * step / steps;
                int to = first ? shards : shards * (step + 1) / steps;
                for (int shard = from; shard < to; shard++) {
                    visit(shard, first);
                }
                first = false;
                step = (step + 1) % steps;
                if (step % KEEP_EVERY == 0) {
                    sender.keepClaims();
                }
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (StoreFailed e) {
                tally.count(Event.STORE_FAILED);
                if (!nap()) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error("A round stopped short and begins anew", e);
                if (!nap()) {
                    return;
                }
            }
        }
    }

    private void visit(int shard, boolean formerLife) {
        Outbox.Visit found = outbox.takeOver(shard, MOST, formerLife);
        waiting[shard] = found.waiting();
        for (LearnerId learner : found.takenOver()) {
            tally.count(Event.TAKEN_OVER);
            sender.resume(learner);
        }
        for (Dues.Due due : dues.take(shard, MOST, DUE_WITHIN)) {
            String once = "due-" + due.kind() + "-" + due.when().toEpochMilli();
            var unused = reception.bring(due.learner(), once, new Input.Due(due.kind()));
        }
    }

    private static boolean nap() {
        try {
            Thread.sleep(1000);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
