package eu.insert.tutor.bot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A real Redis for the tests of one class, empty at first and gone afterwards. */
public final class OwnRedis implements BeforeAllCallback, AfterAllCallback {
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private EmbeddedRedis server;

    @SuppressWarnings("NullAway.Init")
    private Redis redis;

    /** The way to it. */
    public Redis way() {
        return redis;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("own-redis");
        server = EmbeddedRedis.start(folder);
        redis = Redis.at(server.address());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        redis.close();
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
