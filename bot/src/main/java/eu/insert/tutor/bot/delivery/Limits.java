package eu.insert.tutor.bot.delivery;

import eu.insert.tutor.bot.store.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How fast letters may go out by Telegram, over all instances. Answers to people may use the whole of a short reserve,
 * pushes only its beginning: so answers go first. What the server itself asks for holds above all.
 */
public final class Limits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int CHAT_BURST = 3;
    private static final int GROUP_A_MINUTE = 20;

    private final Limit limit;
    private final Clock clock;
    private final int rate;
    private final int chatRate;
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
        Duration wait = chatRate == 0 ? Duration.ZERO : inChat(letter);
        if (wait.isZero() && rate > 0) {
            wait = limit.take("tg", rate, SECOND, letter.push() ? Math.max(1, rate / 3) : rate);
        }
        return wait;
    }

    private Duration inChat(Letter letter) {
        String chat = letter.learner().chat();
        if (chat.startsWith("-")) {
            return limit.take("group:" + chat, GROUP_A_MINUTE, Duration.ofMinutes(1), CHAT_BURST);
        }
        return letter.push() ? limit.take("chat:" + chat, chatRate, SECOND, CHAT_BURST) : Duration.ZERO;
    }

    /** The server asked to slow down: pushes wait until then, the chat that was refused in any case. */
    void slowDown(Duration after) {
        Instant until = clock.instant().plus(after);
        pushesFrom.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
    }
}
