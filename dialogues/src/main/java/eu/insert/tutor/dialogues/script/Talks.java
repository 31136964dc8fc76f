package eu.insert.tutor.dialogues.script;

import eu.insert.tutor.dialogues.learner.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A learner's open frames while a turn is played. A talk is a frame that was opened by the learner or by a due moment,
 * with the frames it called above it; the talk on top is the one in front, the others wait.
 */
final class Talks {
    /** More talks than this are not kept waiting: the one that has waited longest is dropped. */
    static final int MOST = 6;

    private final List<Frame> frames;
    private int serials;

    Talks(List<Frame> frames, int serials) {
        this.frames = new ArrayList<>(frames);
        this.serials = serials;
    }

    List<Frame> frames() {
        return frames;
    }

    int serials() {
        return serials;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    Frame top() {
        return frames.getLast();
    }

    void replaceTop(Frame frame) {
        frames.set(frames.size() - 1, frame);
    }

    /** Begins a talk in front. */
    void begin(String dialogue, String state, Map<String, String> variables) {
        frames.add(new Frame(++serials, dialogue, state, 0, true, variables));
        while (frames.stream().filter(Frame::root).count() > MOST) {
            dropTalk(0);
        }
    }

    /** Calls a dialogue from the one on top. */
    void call(String dialogue, String state, Map<String, String> variables) {
        frames.add(new Frame(++serials, dialogue, state, 0, false, variables));
    }

    /** Ends the dialogue on top. */
    Frame pop() {
        return frames.removeLast();
    }

    /** Where the talk begins whose root is this dialogue. */
    Optional<Integer> rootOf(String dialogue) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (frames.get(i).root() && frames.get(i).dialogue().equals(dialogue)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The frame in front of each talk, the talk in front first. */
    List<Frame> fronts() {
        List<Frame> fronts = new ArrayList<>();
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (i == frames.size() - 1 || frames.get(i + 1).root()) {
                fronts.add(frames.get(i));
            }
        }
        return fronts;
    }

    /** Brings the talk to the front that this frame belongs to. */
    void bringToFront(Frame frame) {
        int begin = frames.indexOf(frame);
        while (!frames.get(begin).root()) {
            begin--;
        }
        List<Frame> talk = new ArrayList<>(frames.subList(begin, endOf(begin)));
        frames.subList(begin, endOf(begin)).clear();
        frames.addAll(talk);
    }

    /** Drops the talk that begins here. */
    void dropTalk(int begin) {
        frames.subList(begin, endOf(begin)).clear();
    }

    /** Drops the talk in front. */
    void dropFront() {
        int begin = frames.size() - 1;
        while (begin > 0 && !frames.get(begin).root()) {
            begin--;
        }
        frames.subList(begin, frames.size()).clear();
    }

    private int endOf(int begin) {
        int end = begin + 1;
        while (end < frames.size() && !frames.get(end).root()) {
            end++;
        }
        return end;
    }
}
