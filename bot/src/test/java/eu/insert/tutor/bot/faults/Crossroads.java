package eu.insert.tutor.bot.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One address before several servers: each connection goes to the next of them that takes it. */
final class Crossroads implements AutoCloseable {
    private final ServerSocket door;
    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();

    Crossroads(List<Integer> ports) {
        this.ports = List.copyOf(ports);
        try {
            door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("crossroads").start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket from = door.accept();
                Thread.ofVirtual().name("crossroads line").start(() -> lead(from));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void lead(Socket from) {
        try (from;
                Socket to = next()) {
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().name("crossroads back").start(() -> carry(to, from));
            carry(from, to);
            back.join();
        } catch (IOException e) {
            // Nobody takes it, or somebody hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket next() throws IOException {
        for (int i = 1; i < ports.size(); i++) {
            try {
                return connected();
            } catch (IOException e) {
                // The next one, then.
            }
        }
        return connected();
    }

    private Socket connected() throws IOException {
        int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** Carries bytes one way until one side hangs up; then both lines are cut. */
    private static void carry(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // Cut below.
        }
        cut(from);
        cut(to);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is cut either way.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
