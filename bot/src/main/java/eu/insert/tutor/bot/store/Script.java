package eu.insert.tutor.bot.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A Lua script that lies beside its caller. */
final class Script {
    private final String text;
    private final String hash;

    Script(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The script " + file + " is missing from the program");
            }
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            this.hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The script " + file + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }

    /** Runs it by its hash; sends its text where the server does not know it yet. */
    @Nullable
    Object run(Redis redis, List<String> keys, List<String> arguments) {
        try {
            return redis.ask(Redis.COMMANDS.evalsha(hash, keys, arguments));
        } catch (StoreFailed e) {
            if (e.getCause() instanceof JedisNoScriptException) {
                return redis.ask(Redis.COMMANDS.eval(text, keys, arguments));
            }
            throw e;
        }
    }
}
