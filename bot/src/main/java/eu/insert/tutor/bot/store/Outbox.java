package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Clock;
import java.util.List;

/** Letters that are committed and not yet known to be sent. One instance at a time holds a learner's outbox. */
public final class Outbox {
    private final Redis redis;
    private final Clock clock;
    private final String instance;
    private final Script strike = new Script("strike.lua");
    private final Script renew = new Script("renew.lua");
    private final Script claim = new Script("claim.lua");

    /** The outboxes in this Redis, as seen by this instance. */
    public Outbox(Redis redis, Clock clock, String instance) {
        this.redis = redis;
        this.clock = clock;
        this.instance = instance;
    }

    /** What comes after a letter that was struck. */
    public sealed interface Next {
        /** This one. */
        record Letter(LetterJson letter) implements Next {}

        /** Nothing. */
        record Empty() implements Next {}

        /** Another instance holds the outbox now. */
        record Lost() implements Next {}
    }

    /** Strikes a letter that was sent, and keeps the claim on the learner's outbox where more waits. */
    public Next strike(LearnerId id, String letter) {
        int shard = Keys.shardOf(id);
        Object next = strike.run(
                redis,
                List.of(Keys.outbox(id), Keys.waiting(shard), Keys.holder(shard)),
                List.of(letter, id.toString(), instance, claimEnd()));
        if (next == null) {
            return new Next.Lost();
        }
        String text = next.toString();
        return text.isEmpty() ? new Next.Empty() : new Next.Letter(LetterJson.read(text));
    }

    /** Keeps the claim on a learner's outbox. Whether this instance holds it and something waits in it. */
    public boolean renew(LearnerId id) {
        int shard = Keys.shardOf(id);
        return Long.valueOf(1)
                .equals(renew.run(
                        redis,
                        List.of(Keys.waiting(shard), Keys.holder(shard)),
                        List.of(id.toString(), instance, claimEnd())));
    }

    /** All letters of a learner, in order. */
    public List<LetterJson> letters(LearnerId id) {
        return redis.all(Redis.COMMANDS.lrange(Keys.outbox(id), 0, -1)).stream()
                .map(LetterJson::read)
                .toList();
    }

    /**
     * What a visit to a shard found.
     *
     * @param waiting how many learners have letters waiting there, whoever sends them
     * @param takenOver whose letters are now this instance's to send
     */
    public record Visit(int waiting, List<LearnerId> takenOver) {}

    /**
     * Takes over outboxes of a shard whose holder no longer claims them.
     *
     * @param former also those that this instance held in a former life; only right at the start
     */
    public Visit takeOver(int shard, int most, boolean former) {
        Object found = claim.run(
                redis,
                List.of(Keys.waiting(shard), Keys.holder(shard)),
                List.of(
                        Long.toString(clock.millis()),
                        instance,
                        claimEnd(),
                        Integer.toString(most),
                        former ? "1" : "0"));
        if (!(found instanceof List<?> list)) {
            throw new IllegalStateException("claim.lua answers with a list");
        }
        return new Visit(
                Integer.parseInt(String.valueOf(list.getFirst())),
                list.stream()
                        .skip(1)
                        .map(id -> LearnerId.parse(String.valueOf(id)))
                        .toList());
    }

    private String claimEnd() {
        return Long.toString(clock.instant().plus(Learners.CLAIM).toEpochMilli());
    }

    /** How many shards there are. */
    public static int shards() {
        return Keys.SHARDS;
    }
}
