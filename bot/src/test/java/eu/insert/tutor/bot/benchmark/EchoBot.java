package eu.insert.tutor.bot.benchmark;

import eu.insert.tutor.bot.standin.BotApiStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bot that answers everything with the same message and keeps nothing: what the stand-in itself costs. */
final class EchoBot implements AutoCloseable {
    private static final Pattern CHAT = Pattern.compile("\"chat\":\\{\"id\":(\\d+)");
    private static final Pattern UPDATE = Pattern.compile("\"update_id\":(\\d+)");
    private static final String TEXT = "Imagine Fatima, 34, two children. She cannot take evening work. ".repeat(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Thread thread = Thread.ofPlatform().name("echo bot").unstarted(this::run);

    EchoBot(BotApiStandIn telegram) {
        server = telegram.url();
    }

    /** Begins to answer. */
    void open() {
        thread.start();
    }

    private void run() {
        try {
            long offset = 0;
            while (true) {
                String updates = call("getUpdates", "{\"timeout\":20,\"offset\":" + offset + "}");
                Matcher update = UPDATE.matcher(updates);
                while (update.find()) {
                    offset = Math.max(offset, Long.parseLong(update.group(1)) + 1);
                }
                Matcher chat = CHAT.matcher(updates);
                while (chat.find()) {
                    call(
                            "sendMessage",
                            "{\"chat_id\":\"" + chat.group(1) + "\",\"text\":\"" + TEXT
                                    + "\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Next\",\"callback_data\":\"1.1.next\"}]]}}");
                }
            }
        } catch (IOException e) {
            // The stand-in is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String call(String method, String json) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(server.resolve("/bot" + BotApiStandIn.TOKEN + "/" + method))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        thread.interrupt();
        http.shutdownNow();
    }
}
