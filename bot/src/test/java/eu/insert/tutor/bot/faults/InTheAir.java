package eu.insert.tutor.bot.faults;

import java.util.HashMap;
import java.util.Map;

/** How often each chat had letters in the air at the moments when a process was hit: one letter of each chat at a time. */
final class InTheAir {
    private final Map<Long, Integer> byChat = new HashMap<>();

    /** The only process was hit just now and can strike nothing more. */
    void snapshot(RedisProcess redis) {
        redis.withLetters().forEach(this::count);
    }

    /** One of several processes was hit just now, the one with this port: only what it holds counts. */
    void snapshot(RedisProcess redis, int port) {
        Map<String, String> holders = redis.holders();
        redis.withLetters().stream()
                .filter(learner -> holders.getOrDefault(learner, "").endsWith(":" + port))
                .forEach(this::count);
    }

    private void count(String learner) {
        byChat.merge(Long.parseLong(learner.substring(learner.indexOf(':') + 1)), 1, Integer::sum);
    }

    Map<Long, Integer> byChat() {
        return byChat;
    }

    int total() {
        return byChat.values().stream().mapToInt(Integer::intValue).sum();
    }
}
