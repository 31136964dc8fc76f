package eu.insert.tutor.content.reading;

import static eu.insert.tutor.content.reading.MarkdownFile.line;

import eu.insert.tutor.content.Question;
import eu.insert.tutor.content.readability.Readability;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/** Reads the questions of a lesson or of a bank. */
final class QuestionsText {
    private static final Pattern QUESTION = Pattern.compile(
            "<!--\\s*question:\\s*(?<id>[^\\s,]*)\\s*,\\s*(?<kind>[^\\s,]*)\\s*(?:,\\s*lesson:\\s*(?<lesson>\\S+?)\\s*)?-->\\s*");

    private final String path;
    private final Known known;
    private final Problems problems;

    QuestionsText(String path, Known known, Problems problems) {
        this.path = path;
        this.known = known;
        this.problems = problems;
    }

    List<Located<Question>> read(List<Node> blocks) {
        List<Located<Question>> questions = new ArrayList<>();
        Ids ids = new Ids();
        int i = 0;
        while (i < blocks.size()) {
            Node block = blocks.get(i);
            if (block instanceof ThematicBreak || plainComment(block)) {
                i++;
                continue;
            }
            Matcher head = QUESTION.matcher(block instanceof HtmlBlock html ? html.getLiteral() : "");
            int end = i + 1;
            while (end < blocks.size() && !opens(blocks.get(end))) {
                end++;
            }
            if (head.matches()) {
                ids.take("question", head.group("id"), path, line(block), problems);
                List<Node> inside = blocks.subList(i + 1, end).stream()
                        .filter(b -> !(b instanceof ThematicBreak) && !plainComment(b))
                        .toList();
                one(head, inside, line(block)).ifPresent(questions::add);
            } else {
                problems.error(
                        path,
                        line(block),
                        "This belongs to no question.",
                        "Begin each question with a line <!-- question: id, kind -->.");
            }
            i = end;
        }
        return questions;
    }

    private static boolean opens(Node block) {
        return block instanceof HtmlBlock html && html.getLiteral().matches("(?s)<!--\\s*question\\b.*");
    }

    private static boolean plainComment(Node block) {
        return block instanceof HtmlBlock html && html.getLiteral().startsWith("<!--") && !opens(block);
    }

    private Optional<Located<Question>> one(Matcher head, List<Node> inside, int line) {
        String id = head.group("id");
        if (inside.isEmpty() || !(inside.getFirst() instanceof Heading heading) || heading.getLevel() != 3) {
            problems.error(
                    path,
                    line,
                    "The question \"" + id + "\" has no title.",
                    "Write \"### Title\" under its first line.");
            return Optional.empty();
        }
        QuestionText text = new QuestionText(path, line, id, new RichText(path, known, problems), problems);
        String title = new RichText(path, known, problems).inlines(heading).plainText();
        Optional<Question> question = text.read(
                head.group("kind"), title, Optional.ofNullable(head.group("lesson")), inside.subList(1, inside.size()));
        question.ifPresent(q -> Limits.question(q, path, line, problems));
        Readability.look(() -> Prose.of(path, "question \"" + id + "\"", line, inside), problems);
        return question.map(q -> new Located<>(q, line));
    }

    /** For banks: the nodes under the title. */
    static List<Node> underTitle(List<Node> blocks) {
        return blocks.stream()
                .filter(b -> !(b instanceof Heading h && h.getLevel() == 1))
                .toList();
    }
}
