package eu.insert.tutor.bot.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis of our own for those who have none: the redis-server or valkey-server on the PATH, else the one in the program.
 * It listens on the loopback address alone, asks for a password made at random, writes every change to its append-only
 * file, and keeps its data in a folder, so that a restart finds everything again. A server that a killed tutor left
 * behind in the same folder is asked to end first.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(20);
    private static final String LOOPBACK = "127.0.0.1";

    private final Process process;
    private final String address;

    private EmbeddedRedis(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a server on this folder and waits until it answers.
     *
     * @param folder for its data; made where it is missing
     * @throws IllegalStateException where it does not come up; says what to do
     */
    public static EmbeddedRedis start(Path folder) {
        try {
            Path home = Files.createDirectories(folder.resolve("redis")).toAbsolutePath();
            endLeftOver(home);
            int port = freePort();
            String password = HexFormat.of().formatHex(random(16));
            Path config = writeConfig(home, port, password);
            Process process = new ProcessBuilder(executable(home), config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("redis.log").toFile())
                    .directory(home.toFile())
                    .start();
            String address = "redis://:" + password + "@" + LOOPBACK + ":" + port;
            Files.writeString(home.resolve("address"), address);
            EmbeddedRedis started = new EmbeddedRedis(process, address);
            started.awaitReady(home);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The built-in Redis cannot use the folder " + folder
                            + ": set TUTOR_DATA_DIR to a folder that can be written, or REDIS_URL to a Redis of yours",
                    e);
        }
    }

    /** Where it listens, with its password; for {@link Redis#at}. */
    public String address() {
        return address;
    }

    /** Processor time that the server has used so far; zero where the system does not tell. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Path writeConfig(Path home, int port, String password) throws IOException {
        Path config = home.resolve("redis.conf");
        Files.deleteIfExists(config);
        try {
            Files.createFile(
                    config, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            Files.createFile(config);
        }
        return Files.writeString(
                config,
                String.join(
                        "\n",
                        "port " + port,
                        "bind " + LOOPBACK,
                        "requirepass " + password,
                        "dir \"" + home.toString().replace("\\", "/") + "\"",
                        "appendonly yes",
                        "appendfsync everysec",
                        // What was erased, or only passed through, should not stay in the file's history for months.
                        "auto-aof-rewrite-min-size 16mb",
                        "save \"\"",
                        "maxmemory-policy noeviction",
                        "daemonize no",
                        ""));
    }

    /** The server on the PATH, else the one in the program, unpacked beside the data where only its owner can change it. */
    private static String executable(Path home) throws IOException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
        for (String name : List.of("valkey-server", "redis-server")) {
            Optional<Path> found = Arrays.stream(path.split(File.pathSeparator))
                    .filter(p -> !p.isEmpty())
                    .map(p -> Path.of(p, windows ? name + ".exe" : name))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (found.isPresent()) {
                return found.get().toString();
            }
        }
        Path unpacked = ExecutableProvider.newJarResourceProvider().get().toPath();
        Path kept = home.resolve("redis-server");
        Files.move(unpacked, kept, StandardCopyOption.REPLACE_EXISTING);
        kept.toFile().setExecutable(true, true);
        return kept.toString();
    }

    /** A tutor that was killed leaves its server running on the same files: it has to end before another one begins. */
    private static void endLeftOver(Path home) throws IOException {
        Path address = home.resolve("address");
        if (!Files.exists(address)) {
            return;
        }
        try (Redis left = Redis.at(Files.readString(address, StandardCharsets.UTF_8))) {
            left.shutDown();
        } catch (RuntimeException e) {
            // It is gone already, or it closed the connection because it is going.
        }
        Files.deleteIfExists(address);
    }

    private void awaitReady(Path home) throws IOException {
        try (Redis redis = Redis.at(address)) {
            long end = System.nanoTime() + READY_WITHIN.toNanos();
            while (!redis.answers()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IllegalStateException("The built-in Redis does not start; " + home.resolve("redis.log")
                            + " says why. Or set REDIS_URL to a Redis of yours");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the built-in Redis was starting", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
