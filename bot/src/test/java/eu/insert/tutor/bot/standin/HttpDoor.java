package eu.insert.tutor.bot.standin;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A small HTTP/1.1 server on loopback, fast enough not to be what is measured, and able to misbehave. */
final class HttpDoor implements AutoCloseable {
    /** A request. */
    record Request(String path, Map<String, String> headers, Body body) {}

    /** Bytes that came with a request. */
    static final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * What goes back.
     *
     * @param cut how many bytes of the whole answer go out before the line is cut; negative for all
     */
    record Response(int status, String json, int cut) {
        static final int WHOLE = -1;

        Response(int status, String json) {
            this(status, json, WHOLE);
        }
    }

    /** What answers requests. */
    interface Desk {
        /** Answers; empty hangs up without a word. May block. */
        Optional<Response> answer(Request request) throws InterruptedException;
    }

    private final ServerSocket server;
    private final Desk desk;
    private final Map<Socket, Boolean> open = new ConcurrentHashMap<>();

    HttpDoor(int port, Desk desk) throws IOException {
        this.desk = desk;
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        Thread.ofPlatform().daemon().name("stand-in door").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                open.put(socket, true);
                Thread.ofVirtual().name("stand-in line").start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Lines in = new Lines(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Optional<Request> request = read(in); request.isPresent(); request = read(in)) {
                Optional<Response> response = desk.answer(request.get());
                if (response.isEmpty()) {
                    return;
                }
                byte[] bytes = written(response.get());
                int cut = response.get().cut();
                out.write(bytes, 0, cut < 0 ? bytes.length : Math.min(cut, bytes.length));
                out.flush();
                if (cut >= 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static byte[] written(Response response) {
        byte[] body = response.json().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + response.status() + " X\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\nConnection: keep-alive\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static Optional<Request> read(Lines in) throws IOException {
        String first = in.line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String header = in.line(); !header.isEmpty(); header = in.line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body;
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            body = chunks(in);
        } else {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException();
            }
        }
        return Optional.of(new Request(parts[1], headers, new Body(body)));
    }

    private static byte[] chunks(Lines in) throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(in.line(), 16); size > 0; size = Integer.parseInt(in.line(), 16)) {
            all.write(in.readNBytes(size));
            in.line();
        }
        in.line();
        return all.toByteArray();
    }

    /** A stream whose lines are found in its buffer. */
    private static final class Lines extends BufferedInputStream {
        Lines(InputStream in) {
            super(in, 8192);
        }

        /** The next line, or what is left of it at the end. */
        String line() throws IOException {
            for (int i = pos; i < count; i++) {
                if (buf[i] == '\n') {
                    int length = i - pos - (i > pos && buf[i - 1] == '\r' ? 1 : 0);
                    String line = new String(buf, pos, length, StandardCharsets.ISO_8859_1);
                    pos = i + 1;
                    return line;
                }
            }
            StringBuilder line = new StringBuilder(64);
            for (int c = read(); c >= 0 && c != '\n'; c = read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    /** Cuts all lines, as a network that fails. */
    void cutAll() {
        for (Socket socket : open.keySet()) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is cut either way.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cutAll();
    }
}
