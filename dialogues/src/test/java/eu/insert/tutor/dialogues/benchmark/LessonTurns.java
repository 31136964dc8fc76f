package eu.insert.tutor.dialogues.benchmark;

import eu.insert.tutor.content.ContentFiles;
import eu.insert.tutor.content.Library;
import eu.insert.tutor.dialogues.Choice;
import eu.insert.tutor.dialogues.Input;
import eu.insert.tutor.dialogues.Moment;
import eu.insert.tutor.dialogues.Reply;
import eu.insert.tutor.dialogues.Turn;
import eu.insert.tutor.dialogues.dialogue.Tutor;
import eu.insert.tutor.dialogues.learner.Learner;
import eu.insert.tutor.dialogues.sample.Pupil;
import eu.insert.tutor.dialogues.sample.SmallLibrary;
import eu.insert.tutor.dialogues.transcript.Chat;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Turns of the lesson dialogue and its questions: somebody who knows all answers goes through lessons of the course. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LessonTurns {
    static final int TURNS = 60;

    private final List<Step> steps = new ArrayList<>();
    private final Tutor tutor;

    private record Step(Learner learner, Input input, Moment moment) {}

    /** Walks once and keeps every step, so that each can be taken again and again. */
    public LessonTurns() {
        Library library = SmallLibrary.library(ContentFiles.ofFolder(Path.of("..", "content")));
        tutor = new Tutor(library);
        Pupil pupil = new Pupil(library, "en");
        Learner learner = Chat.withSomebodyKnown(tutor, "en").learner();
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        Input input = new Input.Command("learn", "");
        for (int i = 0; i < TURNS; i++) {
            now = now.plusSeconds(20);
            Step step = new Step(learner, input, new Moment(now, i));
            steps.add(step);
            Turn turn = tutor.turn(step.learner(), step.input(), step.moment());
            learner = turn.learner();
            input = next(pupil, turn.replies().getLast());
        }
    }

    private static Input next(Pupil pupil, Reply reply) {
        List<Choice> choices =
                Chat.choices(reply).stream().flatMap(List::stream).toList();
        String shown = reply instanceof Reply.Text text ? text.text().plainText() : "";
        List<String> labels = choices.stream().map(Choice::label).toList();
        return pupil.answer(shown, labels)
                .map(deed -> switch (deed) {
                    case Pupil.Deed.Say say -> (Input) new Input.Said(say.text());
                    case Pupil.Deed.Tap tap -> tap(choices, labels.indexOf(tap.label()));
                })
                .orElseGet(() -> tap(choices, 0));
    }

    private static Input tap(List<Choice> choices, int at) {
        return new Input.Tapped(choices.get(at).token());
    }

    /** One turn, on average. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void turn(Blackhole sink) {
        for (Step step : steps) {
            sink.consume(tutor.turn(step.learner(), step.input(), step.moment()));
        }
    }
}
