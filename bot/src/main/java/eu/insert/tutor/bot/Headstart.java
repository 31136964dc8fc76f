package eu.insert.tutor.bot;

import eu.insert.tutor.bot.store.EmbeddedRedis;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Conversation;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What takes long and needs no Spring: it is done beside Spring's start, which is as long. A failure shows where the
 * house asks for what failed.
 */
final class Headstart implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<RedisHome> redis;
    private final CompletableFuture<Library> library;
    private final CompletableFuture<Tutor> tutor;

    /** The built-in Redis, where there is no other; ends when the tutor does. */
    record RedisHome(Optional<EmbeddedRedis> embedded) implements AutoCloseable {
        static RedisHome of(Settings settings) {
            return new RedisHome(
                    settings.redis().isPresent()
                            ? Optional.empty()
                            : Optional.of(EmbeddedRedis.start(settings.data())));
        }

        @Override
        public void close() {
            embedded.ifPresent(EmbeddedRedis::close);
        }
    }

    Headstart(Settings settings) {
        redis = CompletableFuture.supplyAsync(() -> RedisHome.of(settings), threads);
        library = CompletableFuture.supplyAsync(() -> BuiltInContent.read(settings), threads);
        tutor = library.thenApply(Tutor::new);
    }

    /** Makes beans of it, which wait for what is not done yet. */
    void giveTo(GenericApplicationContext house) {
        house.registerBean(RedisHome.class, redis::join);
        house.registerBean(Library.class, library::join);
        house.registerBean(Conversation.class, tutor::join);
    }

    /** Undoes it, for a house that could not be put together. */
    void giveUp() {
        redis.thenAccept(RedisHome::close).exceptionally(failed -> null);
    }

    @Override
    public void close() {
        threads.close();
    }
}
