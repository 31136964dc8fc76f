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
import eu.insert.tutor.dialogues.learner.LearnerId;
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
        LearnerId learner = arrival.learner();
        Stored stored = learners.recall(learner);
        Turn turn = turn(stored, arrival);
        int aMinute = fromPerson(arrival.input()) ? floodRate : 0;
        for (int tried = 0; tried < MOST_RACES; tried++) {
            Post post = Post.of(turn, arrival);
            Sender.Before sending = sender.before(learner);
            switch (learners.commit(stored, arrival.updateId(), turn, post.written(), aMinute)) {
                case Committed.Done done -> {
                    deliver(arrival, turn, post, done, sending);
                    return new Taken.Committed();
                }
                case Committed.Repeat repeat -> {
                    tally.count(Event.REPEATED);
                    acknowledge(arrival, "");
                    sender.resume(learner);
                    return new Taken.Repeated();
                }
                case Committed.Race race -> {
                    tally.count(Event.RACE);
                    stored = learners.read(learner);
                    turn = turn(stored, arrival);
                }
                case Committed.Flooded flooded -> {
                    tally.count(Event.FLOOD);
                    aMinute = 0;
                    turn = flooded.tell()
                            ? apologies.slowDown(stored.learner())
                            : new Turn(stored.learner(), List.of(), List.of(), false);
                }
            }
        }
        throw new StoreFailed("Lost " + MOST_RACES + " races for " + learner);
    }

    /**
     * What a turn says, as it is sent and as it is kept.
     *
     * @param toast the words that answer the tap in passing; may be empty
     * @param editable the message that may be edited instead of sending another
     */
    private record Post(
            List<Reply> letters, List<String> written, String toast, boolean push, Optional<String> editable) {
        static Post of(Turn turn, Arrival arrival) {
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
            return new Post(letters, written, toast, push, editable);
        }

        List<LetterJson> of(long version) {
            List<LetterJson> posted = new ArrayList<>(letters.size());
            for (int i = 0; i < letters.size(); i++) {
                posted.add(new LetterJson(version + "." + (i + 1), push, editable, letters.get(i)));
            }
            return posted;
        }
    }

    private void deliver(Arrival arrival, Turn turn, Post post, Committed.Done done, Sender.Before sending) {
        LearnerId learner = arrival.learner();
        if (turn.erased()) {
            channel(arrival).ifPresent(c -> c.forget(learner));
        }
        switch (done.sends()) {
            case MINE -> sender.send(learner, post.of(done.version()), false, sending);
            case MINE_AND_OLDER -> sender.send(learner, post.of(done.version()), true, sending);
            case THEIRS, NONE -> {}
        }
        acknowledge(arrival, post.toast());
    }

    private Turn turn(Stored stored, Arrival arrival) {
        Learner learner = stored.learner();
        try {
            return conversation.turn(learner, arrival.input(), new Moment(arrival.when(), stored.seed()));
        } catch (RuntimeException e) {
            tally.count(Event.TURN_FAILED);
            LOG.error("The turn of {} for update {} failed", arrival.learner(), arrival.updateId(), e);
            return apologies.broken(learner);
        }
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
