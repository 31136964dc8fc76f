package eu.insert.tutor.bot.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own, whose processor time and memory are read from {@code /proc}. */
final class Child implements AutoCloseable {
    /** Processor time in {@code /proc} is counted in hundredths of a second on every Linux. */
    private static final long TICK = 10_000_000;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts a program; what it prints goes into this file. */
    static Child start(List<String> command, Map<String, String> environment, Path log) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time so far, of all threads, in user and kernel. */
    Duration processorTime() {
        // The second field may hold spaces, but it ends with the last bracket.
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofNanos((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK);
    }

    /** Resident memory in MiB. */
    long residentMegabytes() {
        return read("status")
                .lines()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private String read(String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
