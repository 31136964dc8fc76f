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
 * Who finds the pipe idle carries their own command, without a detour; under load a thread of the system's carries, because a
 * virtual one would have to queue behind the turns that wait for its batch.
 */
final class Pipe implements AutoCloseable {
    private static final int MOST = 128;

    private final UnifiedJedis redis;
    private final Queue<Ask<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean carried = new AtomicBoolean();
    private final Thread carrier =
            Thread.ofPlatform().daemon().name("redis pipe").unstarted(this::carryOn);
    private volatile boolean onDuty;
    private volatile boolean closed;

    Pipe(UnifiedJedis redis) {
        this.redis = redis;
        carrier.start();
    }

    /** One command, and what became of it. */
    private static final class Ask<T> {
        private final CommandObject<T> command;
        private final Thread thread = Thread.currentThread();
        private @Nullable Response<T> response;
        private @Nullable T answer;
        private @Nullable RuntimeException failure;
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
        // A virtual thread that is interrupted closes the socket it reads, and others wait for that: told afterwards.
        boolean interrupted = Thread.interrupted();
        Ask<T> ask = new Ask<>(command);
        waiting.add(ask);
        if (carried.compareAndSet(false, true)) {
            try {
                carry();
            } finally {
                handOver();
            }
        }
        while (!ask.done) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
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
        for (Ask<?> next = waiting.poll(); next != null; next = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(next);
        }
        exchange(batch);
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

    /** Lets the pipe rest, or has the carrier go on where somebody asked meanwhile. */
    private void handOver() {
        carried.set(false);
        if (!waiting.isEmpty() && carried.compareAndSet(false, true)) {
            onDuty = true;
            LockSupport.unpark(carrier);
        }
    }

    private void carryOn() {
        while (!closed) {
            if (onDuty) {
                onDuty = false;
                while (!waiting.isEmpty()) {
                    carry();
                }
                handOver();
            } else {
                LockSupport.park(this);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(carrier);
    }
}
