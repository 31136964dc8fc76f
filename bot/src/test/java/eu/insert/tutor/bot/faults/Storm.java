package eu.insert.tutor.bot.faults;

import eu.insert.tutor.bot.standin.Faults;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Telegram unwell: some of its calls fail in one of these ways. Counts what it did, how many letters of each chat were done
 * without their sender knowing, and how often somebody came back earlier than told.
 */
final class Storm implements Faults {
    private static final long ASKED_NANOS = 1_000_000_000L;

    private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
    private final Map<Long, Integer> inTheAir = new HashMap<>();
    private final Map<Long, Long> notBefore = new HashMap<>();
    private List<Fault> faults = List.of();
    private int percent;
    private int tooEarly;

    /** From now on so many of a hundred calls fail, in one of these ways. */
    synchronized void now(int percentOfCalls, List<Fault> ways) {
        percent = percentOfCalls;
        faults = List.copyOf(ways);
    }

    @Override
    public synchronized Fault at(String method, long chat) {
        long now = System.nanoTime();
        if (chat != 0 && now < notBefore.getOrDefault(chat, Long.MIN_VALUE)) {
            tooEarly++;
        }
        if (faults.isEmpty() || ThreadLocalRandom.current().nextInt(100) >= percent) {
            return Fault.NONE;
        }
        Fault fault = faults.get(ThreadLocalRandom.current().nextInt(faults.size()));
        if (fault == Fault.SILENT && chat == 0) {
            // Whoever asks for updates waits long by nature: everybody would wait with them.
            return Fault.NONE;
        }
        injected.merge(fault, 1, Integer::sum);
        if (chat != 0 && fault == Fault.TOO_MANY) {
            notBefore.put(chat, now + ASKED_NANOS);
        }
        if (chat != 0 && fault.maybe()) {
            inTheAir.merge(chat, 1, Integer::sum);
        }
        return fault;
    }

    /** By chat, how often a letter was done and its sender could not know. */
    synchronized Map<Long, Integer> inTheAir() {
        return Map.copyOf(inTheAir);
    }

    synchronized Map<Fault, Integer> injected() {
        return new EnumMap<>(injected);
    }

    /** How often a chat was written to before the time that a 429 had named. */
    synchronized int tooEarly() {
        return tooEarly;
    }
}
