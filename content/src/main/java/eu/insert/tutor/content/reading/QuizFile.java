package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.List;
import java.util.Set;

/** Reads the bank of a quiz. */
final class QuizFile {
    private QuizFile() {}

    /** A bank as it was read. */
    record Draft(String path, String id, List<Located<Question>> questions) {
        List<Question> bank() {
            return questions.stream().map(Located::it).toList();
        }
    }

    /** @param lessons ids of the lessons that questions may send back to */
    static Draft read(MarkdownFile file, int ask, Set<String> lessons, Known known, Problems problems) {
        Fields front = file.front();
        String id = front.need("id");
        Ids.wellFormed("quiz", id, file.path(), front.line("id"), problems);
        front.text("module");
        front.done();
        LessonFile.title(file.blocks(), file.path(), problems);
        List<Located<Question>> questions =
                new QuestionsText(file.path(), known, problems).read(QuestionsText.underTitle(file.blocks()));
        if (questions.size() < 2 * ask) {
            problems.error(
                    file.path(),
                    0,
                    "The bank has " + questions.size() + " questions and the quiz asks " + ask + ".",
                    "Write at least " + 2 * ask
                            + ", so that a second try has other questions, or ask fewer in course.yaml.");
        }
        for (Located<Question> question : questions) {
            question.it()
                    .head()
                    .lesson()
                    .filter(l -> !lessons.contains(l))
                    .ifPresent(l -> problems.error(
                            file.path(),
                            question.line(),
                            "The question \"" + question.it().id() + "\" names the unknown lesson \"" + l + "\".",
                            Ids.didYouMean(l, lessons)));
            if (question.it() instanceof Question.Reflection) {
                problems.error(
                        file.path(),
                        question.line(),
                        "The question \"" + question.it().id() + "\" is not graded.",
                        "A quiz has no questions of the kind reflect; move it to a lesson.");
            }
        }
        return new Draft(file.path(), id, questions);
    }
}
