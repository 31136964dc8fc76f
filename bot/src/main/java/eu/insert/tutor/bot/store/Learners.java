package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.Fact;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learners in Redis: one read before a turn, one script after it that keeps everything or nothing ({@code commit.lua}).
 */
public final class Learners {
    /** What someone did who has not agreed that anything is kept is forgotten after this time. */
    static final Duration WITHOUT_CONSENT = Duration.ofDays(1);

    /** An instance that has not struck or renewed for so long has lost its claim on an outbox. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Redis redis;
    private final Clock clock;
    private final String instance;
    private final Recent recent = new Recent();
    private final Script commit = new Script("commit.lua");

    /**
     * Learners kept in this Redis.
     *
     * @param instance the name of this instance: the same after a restart, another for each that runs beside it
     */
    public Learners(Redis redis, Clock clock, String instance) {
        this.redis = redis;
        this.clock = clock;
        this.instance = instance;
    }

    /** The learner as this instance left them a moment ago, else as stored. The commit tells where that was too old. */
    public Stored recall(LearnerId id) {
        return recent.of(id).orElseGet(() -> read(id));
    }

    /** The learner as stored, or someone unknown. */
    public Stored read(LearnerId id) {
        List<String> fields = redis.all(Redis.COMMANDS.hmget(Keys.learner(id), "v", "r", "u"));
        @Nullable String version = fields.get(0);
        @Nullable String record = fields.get(1);
        String mark = Objects.requireNonNullElse(fields.get(2), "");
        return version == null || record == null
                ? new Stored(Learner.unknown(id, clock.instant()), 0, "")
                : new Stored(LearnerJson.read(id, record), Long.parseLong(version), mark);
    }

    /** How many turns of the learner are committed; 0 where they are not stored. */
    public long version(LearnerId id) {
        String version = redis.ask(Redis.COMMANDS.hget(Keys.learner(id), "v"));
        return version == null ? 0 : Long.parseLong(version);
    }

    /**
     * Keeps what a turn led to, all or nothing.
     *
     * @param before as read before the turn
     * @param updateId remembered so that a repeat changes nothing; empty for a turn that no update caused
     * @param letters the turn's replies as letters, see {@link LetterJson}
     * @param aMinute how many inputs of one person are taken in a minute, over all instances; 0 where this is not counted
     */
    public Committed commit(Stored before, String updateId, Turn turn, List<String> letters, int aMinute) {
        LearnerId id = before.learner().id();
        int shard = Keys.shardOf(id);
        Instant now = clock.instant();
        String mark = Mark.of(updateId);
        List<String> arguments = new ArrayList<>(18 + letters.size());
        arguments.add(Long.toString(before.version()));
        arguments.add(before.mark());
        arguments.add(mark);
        arguments.add(turn.erased() ? "" : LearnerJson.write(turn.learner()));
        arguments.add(turn.learner().consented() ? "0" : Long.toString(WITHOUT_CONSENT.toMillis()));
        arguments.add(id.toString());
        arguments.add(instance);
        arguments.add(Long.toString(now.toEpochMilli()));
        arguments.add(Long.toString(now.plus(CLAIM).toEpochMilli()));
        arguments.add(aMinute == 0 ? "0" : Double.toString(60_000.0 / aMinute));
        arguments.add(Integer.toString(Math.max(aMinute / 2, 1)));
        arguments.add(Integer.toString(letters.size()));
        arguments.addAll(letters);
        addDues(
                arguments,
                before.learner().dues(),
                turn.erased() ? Map.of() : turn.learner().dues());
        arguments.add(Integer.toString(turn.facts().size()));
        for (Fact fact : turn.facts()) {
            arguments.add(fact.getClass().getSimpleName());
            arguments.add(JSON.writeValueAsString(fact));
        }
        Object answer = commit.run(
                redis,
                List.of(
                        Keys.learner(id),
                        Keys.seen(id),
                        Keys.outbox(id),
                        Keys.waiting(shard),
                        Keys.holder(shard),
                        Keys.due(shard),
                        Keys.facts(shard),
                        Keys.counts(shard),
                        Keys.flood(id),
                        Keys.told(id)),
                arguments);
        Committed committed = understood(String.valueOf(answer));
        if (committed instanceof Committed.Done done && !turn.erased()) {
            recent.put(new Stored(turn.learner(), done.version(), mark));
        } else if (!(committed instanceof Committed.Repeat)) {
            recent.forget(id);
        }
        return committed;
    }

    private static Committed understood(String answer) {
        return switch (answer) {
            case "race" -> new Committed.Race();
            case "repeat" -> new Committed.Repeat();
            case "tell" -> new Committed.Flooded(true);
            case "hush" -> new Committed.Flooded(false);
            default -> {
                int space = answer.indexOf(' ');
                yield new Committed.Done(
                        Long.parseLong(answer, 0, space, 10),
                        switch (answer.substring(space + 1)) {
                            case "mine" -> Committed.Sends.MINE;
                            case "older" -> Committed.Sends.MINE_AND_OLDER;
                            case "theirs" -> Committed.Sends.THEIRS;
                            default -> Committed.Sends.NONE;
                        });
            }
        };
    }

    private static void addDues(List<String> arguments, Map<String, Instant> before, Map<String, Instant> after) {
        List<String> removed =
                before.keySet().stream().filter(k -> !after.containsKey(k)).toList();
        arguments.add(Integer.toString(removed.size()));
        arguments.addAll(removed);
        List<Map.Entry<String, Instant>> set = after.entrySet().stream()
                .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                .toList();
        arguments.add(Integer.toString(set.size()));
        for (Map.Entry<String, Instant> due : set) {
            arguments.add(due.getKey());
            arguments.add(Long.toString(due.getValue().toEpochMilli()));
        }
    }
}
