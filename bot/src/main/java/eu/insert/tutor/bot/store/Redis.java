package eu.insert.tutor.bot.store;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * The way to Redis: one server ({@code redis://:PASSWORD@HOST:PORT/DB}, {@code rediss://} with TLS), a Sentinel group
 * ({@code redis-sentinel://:PASSWORD@HOST:PORT,HOST:PORT/MASTER}) or a Cluster
 * ({@code redis-cluster://:PASSWORD@HOST:PORT,HOST:PORT}).
 */
public final class Redis implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final UnifiedJedis jedis;

    private Redis(UnifiedJedis jedis) {
        this.jedis = jedis;
    }

    /**
     * Opens the way; connects only when something is asked.
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
                    case "redis-cluster" ->
                        RedisClusterClient.builder()
                                .nodes(nodes(rest))
                                .clientConfig(config(password(rest)))
                                .poolConfig(pool())
                                .build();
                    default -> throw notUnderstood();
                });
    }

    private static UnifiedJedis single(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw notUnderstood();
        }
        if (uri.getHost() == null) {
            throw notUnderstood();
        }
        Optional<String> password = Optional.ofNullable(uri.getUserInfo()).map(i -> i.substring(i.indexOf(':') + 1));
        Optional<String> user = Optional.ofNullable(uri.getUserInfo())
                .filter(i -> i.indexOf(':') > 0)
                .map(i -> i.substring(0, i.indexOf(':')));
        DefaultJedisClientConfig.Builder config = config();
        password.ifPresent(config::password);
        user.ifPresent(config::user);
        if (uri.getPath() != null && uri.getPath().matches("/\\d+")) {
            config.database(Integer.parseInt(uri.getPath().substring(1)));
        }
        if (uri.getScheme().equals("rediss")) {
            config.sslOptions(SslOptions.defaults());
        }
        return RedisClient.builder()
                .hostAndPort(new HostAndPort(uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort()))
                .clientConfig(config.build())
                .poolConfig(pool())
                .build();
    }

    private static UnifiedJedis sentinel(String rest) {
        int slash = rest.lastIndexOf('/');
        if (slash < 0) {
            throw notUnderstood();
        }
        return RedisSentinelClient.builder()
                .masterName(rest.substring(slash + 1))
                .sentinels(nodes(rest.substring(0, slash)))
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

    /** Whether Redis answers. */
    public boolean answers() {
        try {
            return !jedis.set("ping", "1", SetParams.setParams().ex(60)).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
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

    UnifiedJedis jedis() {
        return jedis;
    }

    @Override
    public void close() {
        jedis.close();
    }
}
