package eu.insert.tutor.bot.telegram;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Connections to one HTTP server, kept open and used again. Calls block; they are made from virtual threads.
 *
 * <p>Why not a library's client: a letter is one small POST, and with the clients we tried half of a turn's cost was
 * theirs (see {@code docs/speed.md}).
 */
final class Lines implements AutoCloseable {
    /** Servers close lines that were quiet for long; a younger one is nearly always good. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final int MOST_KEPT = 128;

    private final URI server;
    private final ConcurrentLinkedDeque<Line> kept = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();

    Lines(URI server) {
        this.server = server;
    }

    /** The call was not made: nothing can have been done. */
    static final class NotMade extends IOException {
        private static final long serialVersionUID = 1;

        NotMade(String what) {
            super(what);
        }
    }

    /** An answer. */
    static final class Response {
        private final int status;
        private final byte[] body;

        Response(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        /** As in HTTP. */
        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }
    }

    /**
     * Posts and waits for the answer.
     *
     * @param path behind the server's address
     * @throws NotMade where the server could not be reached
     * @throws IOException where the answer did not come, or not whole: the call may have been made or not
     */
    Response post(String path, String contentType, byte[] body, Duration patience) throws IOException {
        byte[] head = head(path, contentType, body.length);
        Line line = open(patience);
        boolean good = false;
        try {
            Response response = line.exchange(head, body, patience);
            good = line.reusable();
            return response;
        } finally {
            if (good && count.incrementAndGet() <= MOST_KEPT) {
                kept.addFirst(line);
            } else {
                if (good) {
                    count.decrementAndGet();
                }
                line.close();
            }
        }
    }

    private Line open(Duration patience) throws IOException {
        for (Line line = kept.pollFirst(); line != null; line = kept.pollFirst()) {
            count.decrementAndGet();
            if (line.usable(FRESH)) {
                return line;
            }
            line.close();
        }
        try {
            return Line.to(server, patience);
        } catch (IOException e) {
            throw new NotMade(e.getClass().getSimpleName() + ": " + server.getHost() + " cannot be reached");
        }
    }

    private byte[] head(String path, String contentType, int length) {
        String host = server.getPort() < 0 ? server.getHost() : server.getHost() + ":" + server.getPort();
        String prefix = server.getRawPath() == null ? "" : server.getRawPath();
        return ("POST " + prefix + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + contentType
                        + "\r\nContent-Length: " + length + "\r\nConnection: keep-alive\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        for (Line line = kept.pollFirst(); line != null; line = kept.pollFirst()) {
            line.close();
        }
    }
}
