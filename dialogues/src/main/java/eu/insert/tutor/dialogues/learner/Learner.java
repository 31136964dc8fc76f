package eu.insert.tutor.dialogues.learner;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A learner between two turns. Immutable; kept as one small record.
 *
 * @param frames how many frames were ever opened: the next one's serial
 * @param stack open frames, the lowest first; talks are told apart by {@link Frame#root}
 * @param scores of lessons, module quizzes ({@code quiz:MODULE}) and the final test ({@code final}) by id
 * @param canvases what was written, by canvas id and block id, in the order of writing
 * @param dues when the next moment of a kind falls due, for instance {@code daily}
 * @param misses how often in a row the tutor did not understand
 * @param silentPushes how many pushes in a row went without an answer
 * @param seen when the learner last did something
 */
public record Learner(
        LearnerId id,
        Profile profile,
        int frames,
        List<Frame> stack,
        SortedMap<String, Score> scores,
        SortedMap<String, Map<String, String>> canvases,
        SortedMap<String, Instant> dues,
        int misses,
        int silentPushes,
        Instant seen) {
    public Learner {
        stack = List.copyOf(stack);
    }

    /** Someone of whom nothing is known. */
    public static Learner unknown(LearnerId id, Instant now) {
        return new Learner(
                id, Profile.UNKNOWN, 0, List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0, 0, now);
    }

    /** Whether the learner agreed that answers are kept. */
    public boolean consented() {
        return profile.consentedAt().isPresent();
    }

    /** The same with another profile. */
    public Learner with(Profile newProfile) {
        return new Learner(id, newProfile, frames, stack, scores, canvases, dues, misses, silentPushes, seen);
    }

    /** The same with other open frames. */
    public Learner withStack(List<Frame> newStack, int newFrames) {
        return new Learner(id, profile, newFrames, newStack, scores, canvases, dues, misses, silentPushes, seen);
    }

    /** The same after one more finished try of a lesson or quiz. */
    public Learner withTry(String what, int right, int of) {
        TreeMap<String, Score> after = new TreeMap<>(scores);
        Score before = scores.get(what);
        after.put(what, before == null ? new Score(1, right, of) : before.withTry(right, of));
        return new Learner(id, profile, frames, stack, after, canvases, dues, misses, silentPushes, seen);
    }

    /** The same with these words in a block of a canvas. */
    public Learner withBlock(String canvas, String block, String words) {
        TreeMap<String, Map<String, String>> after = new TreeMap<>(canvases);
        Map<String, String> blocks = new LinkedHashMap<>(canvases.getOrDefault(canvas, Map.of()));
        blocks.put(block, words);
        after.put(canvas, blocks);
        return new Learner(id, profile, frames, stack, scores, after, dues, misses, silentPushes, seen);
    }

    /** The same without anything in that canvas. */
    public Learner withoutCanvas(String canvas) {
        TreeMap<String, Map<String, String>> after = new TreeMap<>(canvases);
        after.remove(canvas);
        return new Learner(id, profile, frames, stack, scores, after, dues, misses, silentPushes, seen);
    }

    /** The same with a due moment set. */
    public Learner withDue(String kind, Instant when) {
        TreeMap<String, Instant> after = new TreeMap<>(dues);
        after.put(kind, when);
        return new Learner(id, profile, frames, stack, scores, canvases, after, misses, silentPushes, seen);
    }

    /** The same without a due moment of that kind. */
    public Learner withoutDue(String kind) {
        TreeMap<String, Instant> after = new TreeMap<>(dues);
        after.remove(kind);
        return new Learner(id, profile, frames, stack, scores, canvases, after, misses, silentPushes, seen);
    }

    /** The same with another count of misunderstandings in a row. */
    public Learner withMisses(int count) {
        return new Learner(id, profile, frames, stack, scores, canvases, dues, count, silentPushes, seen);
    }

    /** The same with another count of unanswered pushes in a row. */
    public Learner withSilentPushes(int count) {
        return new Learner(id, profile, frames, stack, scores, canvases, dues, misses, count, seen);
    }

    /** The same, having done something at this time. */
    public Learner seenAt(Instant when) {
        return new Learner(id, profile, frames, stack, scores, canvases, dues, misses, silentPushes, when);
    }

    /** The words in each block of a canvas; empty where nothing was written. */
    public Map<String, String> canvas(String canvas) {
        return new HashMap<>(canvases.getOrDefault(canvas, Map.of()));
    }
}
