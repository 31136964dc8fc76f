package eu.insert.tutor.bot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Commands of many threads on one connection: what is asked while a batch is on its way goes together with the next one.
 * Whoever asks first carries the batch for all, then hands over to one who waits; so nobody works for others for long, and
 * an idle pipe costs no thread and no delay.
 */
final class Pipe {
    private static final int MOST = 128;

    private final UnifiedJedis redis;
    private final Queue<Ask<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean carried = new AtomicBoolean();

    Pipe(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** One command, and what became of it. */
    private static final class Ask<T> {
        private final CommandObject<T> command;
        private final Thread thread = Thread.currentThread();
        private @Nullable Response<T> response;
        private @Nullable T answer;
        private @Nullable RuntimeException failure;
        private volatile boolean carries;
        private volatile boolean done;

        Ask(CommandObject<T> command) {
            this.command = command;
        }

        void writeTo(AbstractPipeline pipeline) {
            response = pipeline.executeCommand(command);
        }

        void finish(@Nullable RuntimeException broken) {
            failure = broken;
            if (broken == null && response != null) {
                try {
                    answer = response.get();
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            done = true;
            LockSupport.unpark(thread);
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws JedisException as the command alone would
     */
    <T> @Nullable T ask(CommandObject<T> command) {
        Ask<T> ask = new Ask<>(command);
        waiting.add(ask);
        if (carried.compareAndSet(false, true)) {
            carry();
        }
        boolean interrupted = false;
        while (!ask.done) {
            if (ask.carries) {
                ask.carries = false;
                carry();
            } else {
                LockSupport.park(this);
                // Jedis would not stop in the middle of a command either; who asked is told afterwards.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (ask.failure != null) {
            throw ask.failure;
        }
        return ask.answer;
    }

    private void carry() {
        List<Ask<?>> batch = new ArrayList<>();
        try {
            for (Ask<?> next = waiting.poll(); next != null; next = batch.size() < MOST ? waiting.poll() : null) {
                batch.add(next);
            }
            exchange(batch);
        } finally {
            handOver();
        }
    }

    private void exchange(List<Ask<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        RuntimeException broken = null;
        try (AbstractPipeline pipeline = redis.pipelined()) {
            for (Ask<?> ask : batch) {
                ask.writeTo(pipeline);
            }
            pipeline.sync();
        } catch (RuntimeException e) {
            broken = e instanceof JedisException ? e : new JedisConnectionException(e);
        }
        for (Ask<?> ask : batch) {
            ask.finish(broken);
        }
    }

    /** Only who carries takes from the queue: the first one in it is still there when it is told. */
    private void handOver() {
        do {
            Ask<?> next = waiting.peek();
            if (next != null) {
                next.carries = true;
                LockSupport.unpark(next.thread);
                return;
            }
            carried.set(false);
        } while (!waiting.isEmpty() && carried.compareAndSet(false, true));
    }
}
