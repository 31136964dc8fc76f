package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.delivery.Inbox.Taken;
import eu.insert.tutor.bot.delivery.Tally.Event;
import eu.insert.tutor.bot.store.Committed;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.LetterJson;
import eu.insert.tutor.bot.store.StoreFailed;
import eu.insert.tutor.bot.store.Stored;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn from an arrival to its commit: read, talk, keep, hand the letters to the sender. */
final class TurnTaking {
    private static final Logger LOG = LoggerFactory.getLogger(TurnTaking.class);
    private static final int MOST_RACES = 50;

    private final Learners learners;
    private final Conversation conversation;
    private final Apologies apologies;
    private final Sender sender;
    private final Map<String, Channel> channels;
    private final Tally tally;
    private final int floodRate;

    /**
     * Takes turns.
     *
     * @param floodRate inputs a minute taken from one learner; 0 for no limit
     */
    TurnTaking(
            Learners learners,
            Conversation conversation,
            Apologies apologies,
            Sender sender,
            Map<String, Channel> channels,
            Tally tally,
            int floodRate) {
        this.learners = learners;
        this.conversation = conversation;
        this.apologies = apologies;
        this.sender = sender;
        this.channels = channels;
        this.tally = tally;
        this.floodRate = floodRate;
    }

    /**
     * Takes one turn.
     *
     * @throws StoreFailed where Redis does not keep it: take it again
     */
    Taken take(Arrival arrival) {
        try {
            return takeUntilKept(arrival);
        } catch (StoreFailed e) {
            throw e;
        } catch (RuntimeException e) {
            // Taking it again would fail again and hold up everything behind it, for ever.
            tally.count(Event.TURN_FAILED);
            LOG.error("Update {} of {} is passed over", arrival.updateId(), arrival.learner(), e);
            return new Taken.Committed();
        }
    }

    private Taken takeUntilKept(Arrival arrival) {
        Stored stored = readFirst(arrival);
        for (int race = 0; race < MOST_RACES; race++) {
            Turn turn = turn(stored, arrival);
            Optional<Taken> taken = keep(stored, arrival, turn);
            if (taken.isPresent()) {
                return taken.get();
            }
            tally.count(Event.RACE);
            stored = learners.read(arrival.learner());
        }
        throw new StoreFailed("Lost " + MOST_RACES + " races for " + arrival.learner());
    }

    private Stored readFirst(Arrival arrival) {
        boolean counted = floodRate > 0 && fromPerson(arrival.input());
        return counted ? learners.read(arrival.learner(), floodRate) : learners.read(arrival.learner());
    }

    private Turn turn(Stored stored, Arrival arrival) {
        Learner learner = stored.learner();
        if (stored.flood() != Stored.Flood.NONE) {
            tally.count(Event.FLOOD);
            return stored.flood() == Stored.Flood.TELL
                    ? apologies.slowDown(learner)
                    : new Turn(learner, List.of(), List.of(), false);
        }
        try {
            return conversation.turn(learner, arrival.input(), new Moment(arrival.when(), stored.seed()));
        } catch (RuntimeException e) {
            tally.count(Event.TURN_FAILED);
            LOG.error("The turn of {} for update {} failed", arrival.learner(), arrival.updateId(), e);
            return apologies.broken(learner);
        }
    }

    /** Empty where another turn of the learner came first. */
    private Optional<Taken> keep(Stored before, Arrival arrival, Turn turn) {
        boolean push = arrival.input() instanceof Input.Due;
        Optional<String> editable = arrival.tap().map(Arrival.Tap::message).filter(m -> !m.isEmpty());
        List<Reply> letters = new ArrayList<>(turn.replies().size());
        List<String> written = new ArrayList<>(turn.replies().size());
        String toast = "";
        for (Reply reply : turn.replies()) {
            if (reply instanceof Reply.Toast words) {
                toast = words.text();
            } else {
                letters.add(reply);
                written.add(LetterJson.write(reply, editable, push));
            }
        }
        Sender.Before sending = sender.before(arrival.learner());
        return switch (learners.commit(before, arrival.updateId(), turn, written)) {
            case Committed.Race race -> Optional.empty();
            case Committed.Repeat repeat -> {
                tally.count(Event.REPEATED);
                acknowledge(arrival, "");
                sender.resume(arrival.learner());
                yield Optional.of(new Taken.Repeated());
            }
            case Committed.Done done -> {
                if (turn.erased()) {
                    channel(arrival).ifPresent(c -> c.forget(arrival.learner()));
                }
                if (done.sends() == Committed.Sends.MINE || done.sends() == Committed.Sends.MINE_AND_OLDER) {
                    List<LetterJson> posted = new ArrayList<>(letters.size());
                    for (int i = 0; i < letters.size(); i++) {
                        posted.add(new LetterJson(done.version() + "." + (i + 1), push, editable, letters.get(i)));
                    }
                    sender.send(arrival.learner(), posted, done.sends() == Committed.Sends.MINE_AND_OLDER, sending);
                }
                acknowledge(arrival, toast);
                yield Optional.of(new Taken.Committed());
            }
        };
    }

    private void acknowledge(Arrival arrival, String toast) {
        arrival.tap().ifPresent(tap -> channel(arrival).ifPresent(c -> c.acknowledge(tap, toast)));
    }

    private Optional<Channel> channel(Arrival arrival) {
        return Optional.ofNullable(channels.get(arrival.learner().channel()));
    }

    private static boolean fromPerson(Input input) {
        return !(input instanceof Input.Due) && !(input instanceof Input.Unreachable);
    }
}
