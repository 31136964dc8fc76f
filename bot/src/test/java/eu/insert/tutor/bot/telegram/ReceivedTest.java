package eu.insert.tutor.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import eu.insert.tutor.bot.delivery.Arrival;
import eu.insert.tutor.bot.delivery.Inbox;
import eu.insert.tutor.bot.store.Backlog;
import eu.insert.tutor.bot.store.OwnRedis;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.learner.LearnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceivedTest {
    @RegisterExtension
    static final OwnRedis SERVER = new OwnRedis();

    /** An inbox that does with each arrival what it is told, and notes the order. */
    private static final class Desk implements Inbox {
        private final List<Arrival> asked = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, List<CompletableFuture<Taken>>> answers = new ConcurrentHashMap<>();

        /** The next times this update is handed in, this happens; after that it is taken. */
        Desk will(int update, List<CompletableFuture<Taken>> happen) {
            answers.put(Integer.toString(update), Collections.synchronizedList(new ArrayList<>(happen)));
            return this;
        }

        @Override
        public CompletableFuture<Taken> take(Arrival arrival) {
            asked.add(arrival);
            List<CompletableFuture<Taken>> next = answers.getOrDefault(arrival.updateId(), new ArrayList<>());
            return next.isEmpty() ? CompletableFuture.completedFuture(new Taken.Committed()) : next.removeFirst();
        }

        List<String> ids() {
            return List.copyOf(asked).stream().map(Arrival::updateId).toList();
        }
    }

    @Test
    void what_has_to_be_handed_in_again_is_not_overtaken() throws InterruptedException {
        Desk desk = new Desk()
                .will(
                        1,
                        List.of(
                                CompletableFuture.failedFuture(new IllegalStateException("no Redis")),
                                CompletableFuture.completedFuture(new Inbox.Taken.Full(Duration.ofMillis(1)))));
        Backlog backlog = new Backlog(SERVER.way(), "order");
        Received received = new Received(desk, backlog);
        received.take(List.of(said("7", 1), said("7", 2), said("8", 3)), () -> true);
        received.take(List.of(said("7", 4)), () -> true);
        until(() -> received.inside() == 0);
        assertThat(desk.ids().stream().filter(id -> !id.equals("3"))).containsExactly("1", "1", "1", "2", "4");
        assertThat(desk.ids()).as("others do not wait").containsSubsequence("3", "2");
        until(() -> backlog.all().isEmpty());
    }

    @Test
    void what_a_former_life_was_told_is_taken_up_in_order_and_forgotten_when_it_is_done() throws InterruptedException {
        Backlog backlog = new Backlog(SERVER.way(), "life");
        Desk dead = new Desk().will(8, List.of(new CompletableFuture<>())).will(10, List.of(new CompletableFuture<>()));
        Received former = new Received(dead, backlog);
        List<Arrival> arrivals = List.of(
                said("7", 8),
                arrival("7", 9, new Input.Tapped("1.2.next"), Optional.of(new Arrival.Tap("query", "77"))));
        former.take(arrivals, () -> true);
        Arrival picture = arrival("9", 10, new Input.Shared(Input.Kind.PHOTO, "file", "words"), Optional.empty());
        former.take(
                List.of(picture, arrival("9", 11, new Input.Command("learn", "2.1"), Optional.empty())), () -> true);
        former.close();

        Desk desk = new Desk();
        Received next = new Received(desk, backlog);
        next.takeUp();
        until(() -> backlog.all().isEmpty());
        assertThat(desk.ids()).containsExactly("8", "9", "10", "11");
        assertThat(desk.asked).startsWith(arrivals.toArray(Arrival[]::new)).contains(picture);
    }

    @Test
    void what_is_in_work_here_is_not_taken_up_again() throws InterruptedException {
        Backlog backlog = new Backlog(SERVER.way(), "twice");
        CompletableFuture<Inbox.Taken> slow = new CompletableFuture<>();
        Desk desk = new Desk().will(20, List.of(slow));
        Received received = new Received(desk, backlog);
        received.take(List.of(said("7", 20)), () -> true);
        received.takeUp();
        slow.complete(new Inbox.Taken.Committed());
        until(() -> backlog.all().isEmpty());
        assertThat(desk.ids()).containsExactly("20");
    }

    private static Arrival said(String chat, int update) {
        return arrival(chat, update, new Input.Said("καλημέρα | \"good\" morning"), Optional.empty());
    }

    private static Arrival arrival(String chat, int update, Input input, Optional<Arrival.Tap> tap) {
        return new Arrival(
                new LearnerId("tg", chat),
                Integer.toString(update),
                input,
                Instant.parse("2026-11-28T10:00:00.123Z"),
                tap);
    }

    private static void until(java.util.function.BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
