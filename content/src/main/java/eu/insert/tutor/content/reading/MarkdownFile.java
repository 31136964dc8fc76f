package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Problems;
import eu.insert.tutor.content.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file with front matter.
 *
 * @param front the keys above the text
 * @param blocks paragraphs, lists and headings of the text, in order
 * @param body the text without the front matter
 */
record MarkdownFile(String path, Fields front, List<Node> blocks, String body) {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(32)
            .build();

    /** Reads a file. Empty, and reported, where it has no front matter that reads. */
    static Optional<MarkdownFile> of(SourceText file, Problems problems) {
        String text = file.text();
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        if (end < 0) {
            problems.error(
                    file.path(),
                    1,
                    "The file has no front matter.",
                    "Begin it with a line \"---\", then \"id: ...\" and the other keys, then a line \"---\".");
            return Optional.empty();
        }
        String yaml = text.substring(4, end + 1);
        String body = text.substring(end + 5);
        Optional<Fields> front = Fields.of(file.path(), yaml, 1, problems);
        if (front.isEmpty()) {
            if (yaml.isBlank()) {
                problems.error(file.path(), 1, "The front matter is empty.", "Add a line \"id: ...\" to it.");
            }
            return Optional.empty();
        }
        int linesBefore = (int) yaml.chars().filter(c -> c == '\n').count() + 2;
        List<Node> blocks = underlined(file, parse(body, linesBefore), problems);
        return Optional.of(new MarkdownFile(file.path(), front.get(), blocks, body.strip()));
    }

    /** The blocks of a text that {@code linesBefore} lines of its file stand before. */
    static List<Node> parse(String text, int linesBefore) {
        return children(PARSER.parse("\n".repeat(linesBefore) + text));
    }

    /** A rule directly under a paragraph makes a heading of it, which nobody means here: it is read as it was meant. */
    private static List<Node> underlined(SourceText file, List<Node> blocks, Problems problems) {
        List<Node> meant = new ArrayList<>();
        for (Node block : blocks) {
            if (block instanceof Heading && block.getSourceSpans().size() > 1) {
                Paragraph paragraph = new Paragraph();
                paragraph.setSourceSpans(block.getSourceSpans());
                children(block).forEach(paragraph::appendChild);
                meant.add(paragraph);
                meant.add(new ThematicBreak());
                int last = block.getSourceSpans().getLast().getLineIndex() + 1;
                problems.error(
                        file.path(),
                        last,
                        "The rule stands directly under text and makes a heading of it.",
                        "Put an empty line before the rule.");
            } else {
                meant.add(block);
            }
        }
        return meant;
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Line of a node, from 1. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.getFirst().getLineIndex() + 1;
            }
        }
        return 0;
    }
}
