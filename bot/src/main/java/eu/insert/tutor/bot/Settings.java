package eu.insert.tutor.bot;

import eu.insert.tutor.bot.store.Redis;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.env.PropertyResolver;

/**
 * What can be set from outside, by environment variables of these names or Spring properties.
 *
 * @param token {@code TELEGRAM_BOT_TOKEN}: switches Telegram on
 * @param telegramApi {@code TELEGRAM_API_URL}: where the Bot API is
 * @param webhook {@code TELEGRAM_WEBHOOK_URL} with {@code TELEGRAM_WEBHOOK_SECRET}: webhook instead of polling
 * @param redis {@code REDIS_URL}: a Redis of your own instead of the built-in one
 * @param data {@code TUTOR_DATA_DIR}: where the built-in Redis keeps its data
 * @param content {@code TUTOR_CONTENT_DIR}: content from a folder instead of the one built in
 * @param publicUrl {@code TUTOR_PUBLIC_URL}: where people reach the tutor's pages; without it only this machine does
 * @param rate {@code TELEGRAM_RATE}: messages a second over all chats; 0 for no limit
 * @param chatRate {@code TELEGRAM_CHAT_RATE}: pushes a second in one chat; 0 for no limit
 * @param floodRate {@code TUTOR_FLOOD_RATE}: inputs a minute taken from one learner; 0 for no limit
 * @param port {@code SERVER_PORT}: of the pages
 */
public record Settings(
        Optional<Token> token,
        URI telegramApi,
        Optional<Webhook> webhook,
        Optional<RedisAddress> redis,
        Path data,
        Optional<Path> content,
        Optional<URI> publicUrl,
        int rate,
        int chatRate,
        int floodRate,
        int port) {

    /** The bot's token. Never written out by itself. */
    public record Token(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** An address of Redis, password included. Never written out by itself. */
    public record RedisAddress(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Where Telegram brings updates.
     *
     * @param secret 1-256 characters of {@code A-Z a-z 0-9 _ -}; Telegram sends it with every call
     */
    public record Webhook(URI url, String secret) {
        @Override
        public String toString() {
            return url.toString();
        }
    }

    /** A setting that cannot be. Its message is one line that says what to do. */
    public static final class WrongSetting extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongSetting(String name, String what) {
            super(name + " " + what + ".");
        }
    }

    /**
     * Reads the settings.
     *
     * @throws WrongSetting at the first one that cannot be
     */
    public static Settings of(PropertyResolver given) {
        return new Settings(
                text(given, "TELEGRAM_BOT_TOKEN").map(Settings::token),
                text(given, "TELEGRAM_API_URL")
                        .map(t -> web(t, "TELEGRAM_API_URL"))
                        .orElse(URI.create("https://api.telegram.org")),
                webhook(given),
                text(given, "REDIS_URL").map(Settings::redis),
                Path.of(text(given, "TUTOR_DATA_DIR").orElse("data")),
                text(given, "TUTOR_CONTENT_DIR").map(Path::of),
                text(given, "TUTOR_PUBLIC_URL").map(t -> web(t, "TUTOR_PUBLIC_URL")),
                number(given, "TELEGRAM_RATE", 30, 10_000),
                number(given, "TELEGRAM_CHAT_RATE", 1, 1000),
                number(given, "TUTOR_FLOOD_RATE", 60, 100_000),
                number(given, "SERVER_PORT", 8080, 65_535));
    }

    private static Token token(String text) {
        if (!text.matches("\\d+:[A-Za-z0-9_-]+")) {
            throw new WrongSetting(
                    "TELEGRAM_BOT_TOKEN", "does not look like a token: write it as BotFather gave it, DIGITS:LETTERS");
        }
        return new Token(text);
    }

    private static RedisAddress redis(String text) {
        try {
            Redis.at(text).close();
            return new RedisAddress(text);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting("REDIS_URL", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Webhook> webhook(PropertyResolver given) {
        Optional<String> url = text(given, "TELEGRAM_WEBHOOK_URL");
        Optional<String> secret = text(given, "TELEGRAM_WEBHOOK_SECRET");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (secret.isEmpty() || !secret.get().matches("[A-Za-z0-9_-]{8,256}")) {
            throw new WrongSetting(
                    "TELEGRAM_WEBHOOK_SECRET",
                    "must be set with TELEGRAM_WEBHOOK_URL: 8 to 256 letters, digits, - or _, hard to guess");
        }
        return Optional.of(new Webhook(web(url.get(), "TELEGRAM_WEBHOOK_URL"), secret.get()));
    }

    private static URI web(String text, String name) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, for both kinds of mistake.
        }
        throw new WrongSetting(name, "must be an address such as https://tutor.example.org");
    }

    private static int number(PropertyResolver given, String name, int otherwise, int most) {
        Optional<String> text = text(given, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("\\d{1,9}") || Integer.parseInt(text.get()) > most) {
            throw new WrongSetting(name, "must be a whole number from 0 to " + most + ", not \"" + text.get() + "\"");
        }
        return Integer.parseInt(text.get());
    }

    private static Optional<String> text(PropertyResolver given, String name) {
        Function<String, Optional<String>> find = key ->
                Optional.ofNullable(given.getProperty(key)).map(String::strip).filter(t -> !t.isEmpty());
        return find.apply(name)
                .or(() -> find.apply(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.')));
    }

    /** This instance's name: the same after a restart, so that what a former life held is taken up at once. */
    public String instance() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException e) {
            return "tutor:" + port;
        }
    }
}
