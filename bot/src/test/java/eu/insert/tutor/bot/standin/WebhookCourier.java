package eu.insert.tutor.bot.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Brings updates to a webhook: one queue for each chat's messages and each user's taps, the next one only after the last
 * was answered with 2xx; a failed one is brought again after growing pauses or as the answer asks.
 */
final class WebhookCourier implements AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(60);

    private final URI url;
    private final String secret;
    private final Semaphore connections;
    private final Consumer<String> witness;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Deque<String>> queues = new HashMap<>();
    private final java.util.Queue<String> failures = new java.util.concurrent.ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    WebhookCourier(URI url, String secret, int connections, Consumer<String> witness) {
        this.url = url;
        this.witness = witness;
        this.secret = secret;
        this.connections = new Semaphore(connections);
    }

    /** Why deliveries failed, in order; each was repeated. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many updates wait, or are on their way. */
    int size() {
        synchronized (queues) {
            return queues.values().stream().mapToInt(Deque::size).sum();
        }
    }

    /** What was not answered with 2xx yet, by queue: for the courier that comes after this one. */
    Map<String, List<String>> left() {
        synchronized (queues) {
            Map<String, List<String>> left = new HashMap<>();
            queues.forEach((queue, line) -> left.put(queue, List.copyOf(line)));
            return left;
        }
    }

    void bring(String queue, String json) {
        synchronized (queues) {
            Deque<String> line = queues.get(queue);
            if (line != null) {
                line.addLast(json);
                return;
            }
            Deque<String> fresh = new ArrayDeque<>();
            fresh.addLast(json);
            queues.put(queue, fresh);
        }
        Thread.ofVirtual().name("courier " + queue).start(() -> run(queue));
    }

    private void run(String queue) {
        try {
            while (!closed) {
                String next;
                synchronized (queues) {
                    Deque<String> line = queues.get(queue);
                    if (line == null || line.isEmpty()) {
                        queues.remove(queue);
                        return;
                    }
                    next = line.getFirst();
                }
                deliver(next);
                synchronized (queues) {
                    Deque<String> line = queues.get(queue);
                    if (line != null) {
                        line.removeFirst();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(String json) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        Duration pause = Duration.ofSeconds(1);
        while (!closed) {
            Duration wait = pause;
            connections.acquire();
            try {
                HttpResponse<Void> response = http.send(request, HttpResponse.BodyHandlers.discarding());
                if (response.statusCode() / 100 == 2) {
                    witness.accept(json);
                    return;
                }
                failures.add("HTTP " + response.statusCode());
                wait = response.headers()
                        .firstValue("Retry-After")
                        .map(s -> Duration.ofSeconds(Long.parseLong(s)))
                        .orElse(pause);
            } catch (IOException e) {
                failures.add(e.toString());
            } finally {
                connections.release();
            }
            Thread.sleep(wait);
            pause = pause.multipliedBy(2).compareTo(MOST) > 0 ? MOST : pause.multipliedBy(2);
        }
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }
}
