package eu.insert.tutor.bot.store;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * The way to Redis: one server ({@code redis://:PASSWORD@HOST:PORT/DB}, {@code rediss://} with TLS), a Sentinel group
 * ({@code redis-sentinel://:PASSWORD@HOST:PORT,HOST:PORT/MASTER}) or a Cluster
 * ({@code redis-cluster://:PASSWORD@HOST:PORT,HOST:PORT}).
 */
public final class Redis implements AutoCloseable {
    /** Commands in the protocol that every server speaks. */
    static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

    private static final int CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<UnifiedJedis> connect;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable Client client;

    private Redis(Supplier<UnifiedJedis> connect) {
        this.connect = connect;
    }

    /**
     * Finds the way; connects only when something is asked.
     *
     * @throws IllegalArgumentException where the address cannot be understood; says how it should look, without the
     *     password
     */
    public static Redis at(String address) {
        int colon = address.indexOf("://");
        String scheme = colon < 0 ? "" : address.substring(0, colon);
        String rest = colon < 0 ? "" : address.substring(colon + 3);
        return new Redis(
                switch (scheme) {
                    case "redis", "rediss" -> single(address);
                    case "redis-sentinel" -> sentinel(rest);
                    case "redis-cluster" -> cluster(rest);
                    default -> throw notUnderstood();
                });
    }

    private static Supplier<UnifiedJedis> single(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw notUnderstood();
        }
        if (uri.getHost() == null) {
            throw notUnderstood();
        }
        HostAndPort server = new HostAndPort(uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort());
        Optional<String> login = Optional.ofNullable(uri.getUserInfo());
        DefaultJedisClientConfig.Builder config = config();
        login.map(i -> i.substring(i.indexOf(':') + 1)).ifPresent(config::password);
        login.filter(i -> i.indexOf(':') > 0)
                .map(i -> i.substring(0, i.indexOf(':')))
                .ifPresent(config::user);
        if (uri.getPath() != null && uri.getPath().matches("/\\d{1,4}")) {
            config.database(Integer.parseInt(uri.getPath().substring(1)));
        }
        if (uri.getScheme().equals("rediss")) {
            config.sslOptions(SslOptions.defaults());
        }
        return () -> RedisClient.builder()
                .hostAndPort(server)
                .clientConfig(config.build())
                .poolConfig(pool())
                .build();
    }

    private static Supplier<UnifiedJedis> cluster(String rest) {
        Set<HostAndPort> nodes = nodes(rest);
        return () -> RedisClusterClient.builder()
                .nodes(nodes)
                .clientConfig(config(password(rest)))
                .poolConfig(pool())
                .build();
    }

    private static Supplier<UnifiedJedis> sentinel(String rest) {
        int slash = rest.lastIndexOf('/');
        if (slash < 0) {
            throw notUnderstood();
        }
        Set<HostAndPort> sentinels = nodes(rest.substring(0, slash));
        return () -> RedisSentinelClient.builder()
                .masterName(rest.substring(slash + 1))
                .sentinels(sentinels)
                .clientConfig(config(password(rest)))
                .poolConfig(pool())
                .build();
    }

    private static Set<HostAndPort> nodes(String text) {
        Set<HostAndPort> nodes = new LinkedHashSet<>();
        String hosts = text.substring(text.indexOf('@') + 1);
        for (String node : Arrays.asList(hosts.split(","))) {
            if (!node.matches("[^:/]+:\\d{1,5}")) {
                throw notUnderstood();
            }
            nodes.add(HostAndPort.from(node));
        }
        return nodes;
    }

    private static Optional<String> password(String text) {
        int at = text.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(text.substring(text.indexOf(':') + 1, at));
    }

    private static DefaultJedisClientConfig config(Optional<String> password) {
        DefaultJedisClientConfig.Builder config = config();
        password.ifPresent(config::password);
        return config.build();
    }

    private static DefaultJedisClientConfig.Builder config() {
        return DefaultJedisClientConfig.builder()
                .protocol(RedisProtocol.RESP2)
                .connectionTimeoutMillis((int) PATIENCE.toMillis())
                .socketTimeoutMillis((int) PATIENCE.toMillis())
                .clientName("insert-tutor");
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMinIdle(1);
        pool.setMaxWait(PATIENCE);
        pool.setTestWhileIdle(false);
        pool.setJmxEnabled(false);
        return pool;
    }

    private static IllegalArgumentException notUnderstood() {
        return new IllegalArgumentException(
                "is no address of a Redis; write redis://:PASSWORD@HOST:PORT,"
                        + " redis-sentinel://:PASSWORD@HOST:PORT,HOST:PORT/MASTER or redis-cluster://:PASSWORD@HOST:PORT,HOST:PORT");
    }

    /** Whether Redis answers and can be written to. */
    public boolean answers() {
        return trouble().isEmpty();
    }

    /** What is wrong with Redis, in words for the person who runs it; empty where it answers and can be written to. */
    public Optional<String> trouble() {
        try {
            client().jedis().set("ping", "1", SetParams.setParams().ex(60));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(inWords(String.valueOf(e.getMessage())));
        }
    }

    private static String inWords(String refusal) {
        if (refusal.startsWith("OOM")) {
            return "Redis has no memory left: give it more (maxmemory) or a larger machine";
        }
        if (refusal.startsWith("MISCONF")) {
            return "Redis cannot write to its disk: make room there";
        }
        if (refusal.startsWith("READONLY")) {
            return "Redis takes no writes: it is a replica";
        }
        if (refusal.startsWith("NOAUTH") || refusal.startsWith("WRONGPASS")) {
            return "Redis does not take the password in REDIS_URL";
        }
        return "Redis does not answer";
    }

    /**
     * Asks Redis and waits for the answer.
     *
     * @throws StoreFailed where there is none, or a refusal
     */
    <T> @Nullable T ask(CommandObject<T> command) {
        try {
            return client().ask(command);
        } catch (JedisException e) {
            throw new StoreFailed(e);
        }
    }

    /** Asks for a list; empty where there is none. */
    <T> List<T> all(CommandObject<List<T>> command) {
        return Objects.requireNonNullElse(ask(command), List.of());
    }

    /** Asks the server to write its data and end. */
    void shutDown() {
        client().jedis().executeCommand(new CommandArguments(Protocol.Command.SHUTDOWN).add("SAVE"));
    }

    /** Waits until Redis answers, telling each time that it did not. Ends when the thread is interrupted. */
    public void await(Duration pause, Consumer<Duration> tell) throws InterruptedException {
        Duration waited = Duration.ZERO;
        while (!answers()) {
            tell.accept(waited);
            Thread.sleep(pause);
            waited = waited.plus(pause);
        }
    }

    /** The client, connected when first asked for: a Cluster or Sentinel that is away fails here, and is tried again. */
    private Client client() {
        Client open = client;
        if (open != null) {
            return open;
        }
        connecting.lock();
        try {
            Client other = client;
            if (other != null) {
                return other;
            }
            Client fresh = new Client(connect.get());
            client = fresh;
            return fresh;
        } finally {
            connecting.unlock();
        }
    }

    /** One server takes commands of many threads in one go; a Cluster has a server for each, and takes them one by one. */
    private record Client(UnifiedJedis jedis, Optional<Pipe> pipe) {
        Client(UnifiedJedis jedis) {
            this(jedis, jedis instanceof RedisClusterClient ? Optional.empty() : Optional.of(new Pipe(jedis)));
        }

        <T> @Nullable T ask(CommandObject<T> command) {
            return pipe.isPresent() ? pipe.get().ask(command) : jedis.executeCommand(command);
        }
    }

    @Override
    public void close() {
        Client open = client;
        if (open != null) {
            open.pipe().ifPresent(Pipe::close);
            open.jedis().close();
        }
    }
}
