package eu.insert.tutor.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Answers each request with the next of these, whatever was asked; hangs up after the last. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger connections = new AtomicInteger();
        private final Iterator<String> answers;

        Server(String... answers) throws IOException {
            this.answers = List.of(answers).iterator();
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::accept);
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket line = socket.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(line));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void serve(Socket line) {
            try (line) {
                InputStream in = line.getInputStream();
                byte[] request = new byte[8192];
                while (in.read(request) > 0 && answers.hasNext()) {
                    line.getOutputStream().write(answers.next().getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String whole(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String post(Lines lines) throws IOException {
        return new String(
                lines.post("/x", "text/plain", new byte[] {'?'}, PATIENCE).body(), StandardCharsets.UTF_8);
    }

    @Test
    void a_line_that_was_quiet_for_long_never_says_again_what_it_said_before()
            throws IOException, InterruptedException {
        try (Server server = new Server(whole("first"), whole("second"), whole("third"));
                Lines lines = new Lines(server.url())) {
            assertThat(post(lines)).isEqualTo("first");
            // Longer than a line may be quiet without being looked at.
            Thread.sleep(700);
            assertThat(post(lines)).isEqualTo("second");
            assertThat(post(lines)).isEqualTo("third");
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void answers_in_pieces_and_of_unknown_length_are_read_whole() throws IOException {
        String chunked =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";
        try (Server server = new Server(chunked, whole("after"), "HTTP/1.0 200 OK\r\n\r\nuntil the end");
                Lines lines = new Lines(server.url())) {
            assertThat(post(lines)).isEqualTo("hello world");
            assertThat(post(lines)).isEqualTo("after");
        }
    }

    @Test
    void a_body_longer_than_the_buffer_arrives_whole() throws IOException {
        String long1 = "a".repeat(100_000);
        try (Server server = new Server(whole(long1), whole("next"));
                Lines lines = new Lines(server.url())) {
            assertThat(post(lines)).isEqualTo(long1);
            assertThat(post(lines)).isEqualTo("next");
        }
    }

    @Test
    void half_an_answer_is_no_answer_and_its_line_is_not_used_again() throws IOException {
        try (Server server = new Server("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf");
                Lines lines = new Lines(server.url())) {
            assertThatThrownBy(() -> lines.post("/x", "text/plain", new byte[] {'?'}, Duration.ofMillis(300)))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(Lines.NotMade.class);
        }
    }

    @Test
    void what_does_not_speak_http_gives_no_answer() throws IOException {
        for (String answer :
                List.of("HTTP/1.", "HTTP/1.1", "HTTP/1.1 20", "HTTP/1.1 2000 OK", "HTTP/1.1 abc", "hello")) {
            try (Server server = new Server(answer + "\r\n\r\n");
                    Lines lines = new Lines(server.url())) {
                assertThatThrownBy(() -> post(lines)).as(answer).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void a_server_that_is_not_there_was_not_asked() throws IOException {
        URI nowhere;
        try (Server server = new Server()) {
            nowhere = server.url();
        }
        try (Lines lines = new Lines(nowhere)) {
            assertThatThrownBy(() -> post(lines)).isInstanceOf(Lines.NotMade.class);
        }
    }
}
