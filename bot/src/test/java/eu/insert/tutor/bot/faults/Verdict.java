package eu.insert.tutor.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.standin.Shown;
import eu.insert.tutor.bot.store.Learners;
import eu.insert.tutor.bot.store.Redis;
import eu.insert.tutor.bot.store.Stored;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the learners after a run: each record and each fact is as the confirmed updates make it, and what was
 * shown came in order.
 *
 * @param learners that were looked at
 * @param updates that were confirmed
 * @param messages that had to be shown
 * @param repeated by chat, how many messages were shown once more; chats without are left out
 * @param late by chat, how many of those came after newer ones: written by a process that had stood still
 * @param unshown by chat, how many messages were left out because the learner had moved on; chats without are left out
 */
record Verdict(
        int learners,
        long updates,
        long messages,
        Map<Long, Integer> repeated,
        Map<Long, Integer> late,
        Map<Long, Integer> unshown) {
    /** Waits until all is confirmed and sent, and looks. Fails at the first learner who is not as they should be. */
    static Verdict of(BotApiStandIn telegram, Ledger ledger, RedisProcess redis, Duration most) {
        return of(telegram, ledger, redis.url(), List.of(redis), most);
    }

    /** As {@link #of(BotApiStandIn, Ledger, RedisProcess, Duration)}, where the store is several servers. */
    static Verdict of(BotApiStandIn telegram, Ledger ledger, String url, List<RedisProcess> servers, Duration most) {
        await().atMost(most).until(() -> telegram.unconfirmed() == 0);
        Map<String, List<String>> facts = new TreeMap<>();
        for (RedisProcess server : servers) {
            await().atMost(most).until(() -> server.withLetters().isEmpty());
            facts.putAll(server.facts());
        }
        Map<Long, Replay> replays = ledger.replayed();
        try (Redis way = Redis.at(url)) {
            Learners learners = new Learners(way, Clock.systemUTC(), "verdict");
            replays.forEach((chat, replay) -> compare(learners, facts, chat, replay));
        }
        return inOrder(telegram, ledger.size(), replays);
    }

    private static Verdict inOrder(BotApiStandIn telegram, long updates, Map<Long, Replay> replays) {
        Map<Long, Integer> repeated = new TreeMap<>();
        Map<Long, Integer> late = new TreeMap<>();
        Map<Long, Integer> unshown = new TreeMap<>();
        long messages = 0;
        for (Map.Entry<Long, Replay> entry : replays.entrySet()) {
            long chat = entry.getKey();
            List<Message> wanted = entry.getValue().messages();
            messages += wanted.size();
            int at = -1;
            int skipped = 0;
            int again = 0;
            for (Shown shown : telegram.phone(chat).sequence()) {
                Message message = Message.of(shown);
                int next = at + 1 < wanted.size() ? indexOf(wanted, message, at + 1) : -1;
                if (next == at + 1 && next >= 0) {
                    at = next;
                } else if (at >= 0 && wanted.get(at).equals(message)) {
                    again++;
                } else if (at >= 0 && wanted.subList(0, at).contains(message) && next < 0) {
                    again++;
                    late.merge(chat, 1, Integer::sum);
                } else {
                    assertThat(next)
                            .as("chat " + chat + ": out of order or never said: " + message.brief() + "\nWanted after "
                                    + at + ": " + brief(wanted, at - 2) + "\nShown: "
                                    + brief(
                                            telegram.phone(chat).sequence().stream()
                                                    .map(Message::of)
                                                    .toList(),
                                            at - 2))
                            .isGreaterThan(at);
                    skipped += next - at - 1;
                    at = next;
                }
            }
            skipped += wanted.size() - 1 - at;
            if (again > 0) {
                repeated.put(chat, again);
            }
            if (skipped > 0) {
                unshown.put(chat, skipped);
            }
        }
        return new Verdict(replays.size(), updates, messages, repeated, late, unshown);
    }

    private static List<String> brief(List<Message> messages, int from) {
        return messages.stream()
                .skip(Math.max(0, from))
                .limit(12)
                .map(Message::brief)
                .toList();
    }

    private static int indexOf(List<Message> wanted, Message message, int from) {
        int found = wanted.subList(from, wanted.size()).indexOf(message);
        return found < 0 ? -1 : from + found;
    }

    private static void compare(Learners learners, Map<String, List<String>> facts, long chat, Replay replay) {
        LearnerId id = replay.learner().id();
        Stored stored = learners.read(id);
        assertThat(Replay.timeless(stored.learner()))
                .as("the record of chat " + chat)
                .isEqualTo(Replay.timeless(replay.learner()));
        assertThat(stored.version()).as("the turns of chat " + chat).isEqualTo(replay.turns());
        assertThat(facts.getOrDefault(id.toString(), List.of()))
                .as("the facts of chat " + chat)
                .isEqualTo(replay.facts());
    }

    /**
     * Nobody's repeats and gaps together are more than the times their letters were in the air. What came late had been
     * repeated or passed over by the other instance before: it is the same letter, counted once.
     */
    Verdict within(Map<Long, Integer> inTheAir) {
        TreeMap<Long, Integer> both = new TreeMap<>(repeated);
        unshown.forEach((chat, gaps) -> both.merge(chat, gaps, Integer::sum));
        late.forEach((chat, times) -> both.merge(chat, -times, Integer::sum));
        both.forEach((chat, times) -> assertThat(times)
                .as("repeats and gaps in chat " + chat)
                .isLessThanOrEqualTo(inTheAir.getOrDefault(chat, 0)));
        return this;
    }

    /** Nobody stood still, so nothing came late. */
    Verdict strictlyInOrder() {
        assertThat(late).as("messages that came after newer ones, by chat").isEmpty();
        return this;
    }

    int repeats() {
        return repeated.values().stream().mapToInt(Integer::intValue).sum();
    }

    int gaps() {
        return unshown.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        String order = late.isEmpty()
                ? ""
                : " (" + late.values().stream().mapToInt(Integer::intValue).sum() + " of them late)";
        return learners + " learners with " + updates + " updates as replayed, 0 lost, 0 scored twice; " + messages
                + " messages in order, " + repeats() + " repeated" + order + ", " + gaps() + " passed over";
    }
}
