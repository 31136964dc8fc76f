package eu.insert.tutor.bot.store;

import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** What was said lately in the web chat, so that a page that was closed or cut off finds it again. Expires in two days. */
public final class Mailbox {
    private static final Duration LIFE = Duration.ofDays(2);
    private static final int MOST = 40;

    private final Redis redis;

    /** Mailboxes in this Redis. */
    public Mailbox(Redis redis) {
        this.redis = redis;
    }

    /**
     * A message.
     *
     * @param id grows; to be handed to {@link #since}
     * @param json as the page reads it
     */
    public record Mail(String id, String json) {}

    /** Puts a message into a learner's mailbox. */
    public String put(LearnerId id, String json) {
        String key = key(id);
        String mail = String.valueOf(redis.ask(Redis.COMMANDS.xadd(
                key, XAddParams.xAddParams().maxLen(MOST).approximateTrimming(), Map.of("m", json))));
        redis.ask(Redis.COMMANDS.pexpire(key, LIFE.toMillis()));
        return mail;
    }

    /** Messages after this one, in order; the last ones where it is empty or unknown. */
    public List<Mail> since(LearnerId id, String mail) {
        String from = mail.matches("\\d{1,19}-\\d{1,19}") ? "(" + mail : "-";
        List<Mail> found = new ArrayList<>();
        for (StreamEntry entry : redis.all(Redis.COMMANDS.xrange(key(id), from, "+"))) {
            found.add(new Mail(entry.getID().toString(), entry.getFields().getOrDefault("m", "{}")));
        }
        return found;
    }

    /** Forgets everything in a learner's mailbox. */
    public void empty(LearnerId id) {
        redis.ask(Redis.COMMANDS.del(key(id)));
    }

    private static String key(LearnerId id) {
        return "mailbox:" + Keys.tag(Keys.shardOf(id)) + ":" + id;
    }
}
