package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Moments that fall due. A moment stays until the turn it led to has set the next one or taken it away. */
public final class Dues {
    private final Redis redis;
    private final Clock clock;
    private final Script claim = new Script("due.lua");

    /** The due moments in this Redis. */
    public Dues(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * A moment that fell due.
     *
     * @param kind for instance {@code daily}
     * @param when it was due; together with the learner and the kind it tells this moment from every other
     */
    public record Due(LearnerId learner, String kind, Instant when) {}

    /**
     * Takes due moments of a shard to be handled within this time; after it another instance may take them again, so that
     * none is lost. The update id of the turn keeps one moment from being handled twice.
     */
    public List<Due> take(int shard, int most, Duration within) {
        Object taken = claim.run(
                redis,
                List.of(Keys.due(shard), "claimed:" + Keys.tag(shard)),
                List.of(
                        Long.toString(clock.millis()),
                        Long.toString(clock.instant().plus(within).toEpochMilli()),
                        Integer.toString(most)));
        List<Due> dues = new ArrayList<>();
        if (taken instanceof List<?> list) {
            for (int i = 0; i < list.size(); i += 2) {
                String member = String.valueOf(list.get(i));
                int space = member.lastIndexOf(' ');
                dues.add(new Due(
                        LearnerId.parse(member.substring(0, space)),
                        member.substring(space + 1),
                        Instant.ofEpochMilli((long) Double.parseDouble(String.valueOf(list.get(i + 1))))));
            }
        }
        return dues;
    }
}
