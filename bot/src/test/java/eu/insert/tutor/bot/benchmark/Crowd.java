package eu.insert.tutor.bot.benchmark;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.bot.standin.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Learners in a closed loop: each does the next thing as soon as the answer to the last one is there. They go through
 * cards, questions and quizzes, answer at random from a fixed seed, and go on with what is offered.
 */
final class Crowd {
    /** Choices that lead on, the best first, by the button's name in {@code SERIAL.BEAT.BUTTON:ARGUMENT}. */
    private static final List<String> ONWARD =
            List.of("speak:en", "agree", "trainer", "next", "questions", "pick", "finish", "start", "go-on", "again");

    private final BotApiStandIn telegram;
    private final Map<Long, Person> persons = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Crowd(BotApiStandIn telegram) {
        this.telegram = telegram;
        telegram.watch(this::sees);
    }

    /** Somebody, and when they last did something. */
    private static final class Person {
        private final Random chance;
        private long since;

        Person(long chat) {
            chance = new Random(chat);
        }
    }

    /** So many people, with these ids and the following ones, begin. */
    void begin(long first, int count) {
        for (long chat = first; chat < first + count; chat++) {
            telegram.phone(chat);
            Person person = new Person(chat);
            persons.put(chat, person);
            person.since = System.nanoTime();
            telegram.write(chat, "/start");
        }
    }

    /** Nobody does anything more. */
    void stop() {
        stopped = true;
    }

    /** How long each turn took since the last time this was asked, in nanoseconds, sorted. */
    long[] takeWaits() {
        List<Long> all = new ArrayList<>();
        for (Long wait = waits.poll(); wait != null; wait = waits.poll()) {
            all.add(wait);
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void sees(long chat, Shown shown) {
        Person person = persons.get(chat);
        if (person == null || stopped || shown.buttons().isEmpty()) {
            return;
        }
        waits.add(System.nanoTime() - person.since);
        Optional<Shown.Key> key = onward(shown, person.chance);
        person.since = System.nanoTime();
        if (key.isPresent()) {
            telegram.tap(chat, shown.id(), key.get().data());
        } else {
            // A question that wants words has nothing to tap but "later"; everything else is left by the course.
            boolean asked =
                    shown.buttons().size() == 1 && shown.buttons().getFirst().size() == 1;
            telegram.write(chat, asked ? Integer.toString(person.chance.nextInt(20)) : "/learn");
        }
    }

    private static Optional<Shown.Key> onward(Shown shown, Random chance) {
        for (String wanted : ONWARD) {
            List<Shown.Key> fitting = shown.buttons().stream()
                    .flatMap(List::stream)
                    .filter(k -> name(k.data()).startsWith(wanted))
                    .toList();
            if (!fitting.isEmpty()) {
                return Optional.of(fitting.get(chance.nextInt(fitting.size())));
            }
        }
        return Optional.empty();
    }

    private static String name(String data) {
        return data.substring(data.indexOf('.', data.indexOf('.') + 1) + 1);
    }
}
