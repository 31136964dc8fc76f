package eu.insert.tutor.dialogues.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Prints what a turn costs in the engine. Nothing here passes or fails by a clock. */
@Tag("benchmark")
class EngineBenchmarkTest {
    @Test
    void prints_what_a_turn_costs_in_the_engine() throws RunnerException, IOException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(LessonTurns.class.getName())
                        .jvmArgs("-XX:+UseSerialGC", "-Xmx256m")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run()
                .iterator()
                .next();
        double garbage = result.getSecondaryResults().values().stream()
                .filter(r -> r.getLabel().contains("alloc.rate.norm"))
                .mapToDouble(r -> r.getScore())
                .findFirst()
                .orElse(0);
        String line = String.format(
                Locale.ROOT,
                "A turn of lessons and questions: %.1f ± %.1f us of processor time on one thread, %.0f KB of garbage",
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                garbage / 1024);
        System.out.println(line);
        Files.createDirectories(Path.of("target", "benchmark"));
        Files.write(Path.of("target", "benchmark", "engine.md"), List.of(line));
        assertThat(result.getPrimaryResult().getSampleCount()).isPositive();
    }
}
