package eu.insert.tutor.bot.telegram;

import eu.insert.tutor.bot.telegram.Lines.Response;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection that speaks HTTP/1.1 (RFC 9112). Used by one call at a time. */
final class Line implements AutoCloseable {
    /** {@code HTTP/1.1 200 OK}. */
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\S* (\\d{3})(?: .*)?");

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LONGEST_BODY = 32 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[4096];
    private int at;
    private int end;
    private int timeout = -1;
    private long used = System.nanoTime();
    private boolean reusable = true;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static Line to(URI server, Duration patience) throws IOException {
        boolean tls = "https".equals(server.getScheme());
        int port = server.getPort() < 0 ? (tls ? 443 : 80) : server.getPort();
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.connect(new InetSocketAddress(server.getHost(), port), (int) Math.min(10_000, patience.toMillis()));
            if (!tls) {
                return new Line(plain);
            }
            plain.setSoTimeout(10_000);
            SSLSocket secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                    .createSocket(plain, server.getHost(), port, true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return new Line(secured);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    Response exchange(byte[] head, byte[] body, Duration patience) throws IOException {
        waitAtMost((int) patience.toMillis());
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        out.write(all);
        out.flush();
        Response response = read();
        used = System.nanoTime();
        return response;
    }

    /** Whether the server left the line open after its last answer. */
    boolean reusable() {
        return reusable;
    }

    /** Whether the line may be used again: young, and the server has not hung up meanwhile. */
    boolean usable(Duration fresh) {
        long quiet = System.nanoTime() - used;
        if (quiet > fresh.toNanos()) {
            return false;
        }
        return quiet < 500_000_000L || !hungUp();
    }

    /** Told to the system only where it changes: that is a call of its own. */
    private void waitAtMost(int millis) throws SocketException {
        if (timeout != millis) {
            socket.setSoTimeout(millis);
            timeout = millis;
        }
    }

    /** The next byte; -1 at the end. */
    private int next() throws IOException {
        if (at == end) {
            // Where this throws, what was read before must not be taken for new.
            int read = in.read(buffer);
            at = 0;
            end = Math.max(0, read);
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    /** So many bytes, fewer only at the end. */
    private byte[] next(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = Math.min(length, end - at);
        System.arraycopy(buffer, at, bytes, 0, have);
        at += have;
        int more = have < length ? in.readNBytes(bytes, have, length - have) : 0;
        return have + more < length ? Arrays.copyOf(bytes, have + more) : bytes;
    }

    private boolean hungUp() {
        try {
            waitAtMost(1);
            // Nothing was asked, so whatever comes, even a byte, means the line is of no use.
            next();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Response read() throws IOException {
        int status;
        int length;
        boolean chunked;
        do {
            String first = line();
            Matcher matcher = STATUS.matcher(first);
            if (!matcher.matches()) {
                throw new IOException("No HTTP answer");
            }
            status = Integer.parseInt(matcher.group(1));
            reusable = first.startsWith("HTTP/1.1 ");
            length = -1;
            chunked = false;
            int size = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                size += header.length();
                if (size > LONGEST_HEAD) {
                    throw new IOException("The answer's head is too long");
                }
                int colon = header.indexOf(':');
                if (colon < 0) {
                    throw new IOException("No HTTP header");
                }
                if (is("content-length", header, colon)) {
                    length = number(header.substring(colon + 1).strip(), 10);
                } else if (is("transfer-encoding", header, colon)) {
                    chunked = header.substring(colon + 1).strip().equalsIgnoreCase("chunked");
                } else if (is("connection", header, colon)) {
                    reusable &= !header.substring(colon + 1).strip().equalsIgnoreCase("close");
                }
            }
        } while (status / 100 == 1);
        if (chunked) {
            return new Response(status, chunks());
        }
        if (length >= 0) {
            return new Response(status, whole(length));
        }
        reusable = false;
        byte[] begun = next(end - at);
        byte[] rest = in.readNBytes(LONGEST_BODY);
        byte[] body = Arrays.copyOf(begun, begun.length + rest.length);
        System.arraycopy(rest, 0, body, begun.length, rest.length);
        return new Response(status, body);
    }

    private static boolean is(String name, String header, int colon) {
        return colon == name.length() && header.regionMatches(true, 0, name, 0, colon);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line();
            int end = size.indexOf(';');
            int length = number((end < 0 ? size : size.substring(0, end)).strip(), 16);
            if (length == 0) {
                while (!line().isEmpty()) {
                    // Trailers say nothing we need.
                }
                return body.toByteArray();
            }
            if (body.size() + length > LONGEST_BODY) {
                throw new IOException("The answer is too long");
            }
            body.write(whole(length));
            line();
        }
    }

    private byte[] whole(int length) throws IOException {
        byte[] body = next(length);
        if (body.length < length) {
            throw new EOFException("Half an answer: " + body.length + " of " + length + " bytes");
        }
        return body;
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number >= 0 && number <= LONGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, for both.
        }
        throw new IOException("A length that cannot be");
    }

    private String line() throws IOException {
        for (int i = at; i < end; i++) {
            if (buffer[i] == '\n') {
                String line = text(buffer, at, i);
                at = i + 1;
                return line;
            }
        }
        return brokenLine();
    }

    /** A line that came in more than one piece. */
    private String brokenLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (int c = next(); c != '\n'; c = next()) {
            if (c < 0) {
                throw new EOFException("The line was cut");
            }
            if (line.size() > LONGEST_HEAD) {
                throw new IOException("The answer's head is too long");
            }
            line.write(c);
        }
        return text(line.toByteArray(), 0, line.size());
    }

    private static String text(byte[] bytes, int from, int to) {
        int length = to - from - (to > from && bytes[to - 1] == '\r' ? 1 : 0);
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }
}
