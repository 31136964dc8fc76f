package eu.insert.tutor.dialogues.dialogue;

import eu.insert.tutor.dialogues.learner.Frame;
import eu.insert.tutor.dialogues.learner.Learner;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lesson or quiz in whose middle a learner has stopped. */
final class Unfinished {
    private static final Set<String> LESSON_OVER =
            LessonDialogue.OVER.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> QUIZ_NOT_RUNNING =
            Set.of(ModuleQuizDialogue.At.INTRODUCTION.name(), ModuleQuizDialogue.At.RESULT.name());

    private Unfinished() {}

    /** The one left last; empty where there is none. */
    static Optional<Frame> last(Learner learner) {
        return learner.stack().reversed().stream()
                .filter(Frame::root)
                .filter(frame -> switch (frame.dialogue()) {
                    case LessonDialogue.ID -> !LESSON_OVER.contains(frame.state());
                    case ModuleQuizDialogue.ID -> !QUIZ_NOT_RUNNING.contains(frame.state());
                    default -> false;
                })
                .findFirst();
    }
}
