package eu.insert.tutor.bot.whole;

import eu.insert.tutor.bot.InsertTutor;
import eu.insert.tutor.bot.standin.BotApiStandIn;
import eu.insert.tutor.content.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The program in this process, on a port of its own. */
final class Running implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final int port;

    private Running(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** With nothing but the web chat. */
    static Running alone(Path data, String... more) {
        return on(freePort(), data, more);
    }

    /** With Telegram by polling. */
    static Running polling(Path data, BotApiStandIn telegram, String... more) {
        return alone(data, with(telegram, more));
    }

    /** With Telegram by webhook. */
    static Running behindWebhook(Path data, BotApiStandIn telegram, String... more) {
        int port = freePort();
        List<String> args = new ArrayList<>(List.of(with(telegram, more)));
        args.add("--TELEGRAM_WEBHOOK_URL=http://127.0.0.1:" + port);
        args.add("--TELEGRAM_WEBHOOK_SECRET=a-secret-for-tests");
        return on(port, data, args.toArray(String[]::new));
    }

    static Running on(int port, Path data, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--TUTOR_DATA_DIR=" + data);
        args.add("--SERVER_PORT=" + port);
        args.add("--TUTOR_FLOOD_RATE=0");
        args.add("--TELEGRAM_RATE=0");
        return new Running(InsertTutor.start(args.toArray(String[]::new)), port);
    }

    private static String[] with(BotApiStandIn telegram, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--TELEGRAM_BOT_TOKEN=" + BotApiStandIn.TOKEN);
        args.add("--TELEGRAM_API_URL=" + telegram.url());
        return args.toArray(String[]::new);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Library library() {
        return context.getBean(Library.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return port;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void close() {
        context.close();
    }
}
