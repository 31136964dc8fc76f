package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.store.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How fast letters may go out by Telegram, over all instances. Answers to people may use nearly the whole of each second,
 * pushes a tenth that is kept for them and what else is free: so answers go first, and pushes never starve. What the server
 * itself asks for holds above all.
 */
public final class Limits {
    /** A second, and a little for letters that travel faster than those before them. */
    private static final Duration SECOND = Duration.ofMillis(1050);

    private static final int PART_FOR_PUSHES = 10;
    private static final int CHAT_BURST = 3;
    private static final int GROUP_A_MINUTE = 20;

    private final Limit limit;
    private final Clock clock;
    private final int rate;
    private final int chatRate;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger pushes = new AtomicInteger();
    private final AtomicReference<Instant> pushesFrom = new AtomicReference<>(Instant.EPOCH);

    /**
     * Limits.
     *
     * @param rate messages a second over all chats; 0 for no limit
     * @param chatRate pushes a second in one chat, with a short burst, and whether groups are limited to 20 messages a
     *     minute; 0 for no limit
     */
    public Limits(Limit limit, Clock clock, int rate, int chatRate) {
        this.limit = limit;
        this.clock = clock;
        this.rate = rate;
        this.chatRate = chatRate;
    }

    /** How long this letter has to wait before it is asked again; zero where it may go now. */
    Duration before(Letter letter) {
        if (!letter.learner().channel().equals("tg")) {
            return Duration.ZERO;
        }
        if (letter.push()) {
            Duration asked = Duration.between(clock.instant(), pushesFrom.get());
            if (asked.isPositive()) {
                return asked;
            }
        }
        Duration wait = rate == 0 ? Duration.ZERO : overall(letter.push());
        return wait.isZero() && chatRate > 0 ? inChat(letter) : wait;
    }

    private Duration overall(boolean push) {
        int reserved = rate / PART_FOR_PUSHES;
        int common = rate - reserved;
        if (push
                && reserved > 0
                && limit.take("tg-pushes", reserved, reserved, SECOND).isZero()) {
            return Duration.ZERO;
        }
        Duration wait = limit.take("tg", push ? Math.max(1, common * 2 / 3) : common, common, SECOND);
        // Letters that wait together do not ask again together: about as many ask in a second as may go.
        long more = wait.isZero() ? 0 : 1000L * (push ? pushes : answers).get() / rate;
        return more == 0 ? wait : wait.plusMillis(ThreadLocalRandom.current().nextLong(more));
    }

    /** A letter begins to wait, or has ended to. */
    void waiting(Letter letter, boolean begins) {
        (letter.push() ? pushes : answers).addAndGet(begins ? 1 : -1);
    }

    private Duration inChat(Letter letter) {
        String chat = letter.learner().chat();
        if (chat.startsWith("-")) {
            return limit.take("group:" + chat, GROUP_A_MINUTE, GROUP_A_MINUTE, Duration.ofMinutes(1));
        }
        int burst = chatRate * CHAT_BURST;
        return letter.push()
                ? limit.take("chat:" + chat, burst, burst, SECOND.multipliedBy(CHAT_BURST))
                : Duration.ZERO;
    }

    /** The server asked to slow down: pushes wait until then, the chat that was refused in any case. */
    void slowDown(Duration after) {
        Instant until = clock.instant().plus(after);
        pushesFrom.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
    }
}
