package eu.insert.tutor.content.reading;

import static eu.insert.tutor.content.reading.MarkdownFile.children;
import static eu.insert.tutor.content.reading.MarkdownFile.line;

import eu.insert.tutor.content.readability.Passage;
import eu.insert.tutor.content.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The paragraphs of some blocks as people read them, with their lines; tables and pictures are left out. */
final class Prose extends AbstractVisitor {
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]]\\s+");

    private final List<Located<String>> paragraphs = new ArrayList<>();

    private Prose() {}

    static Passage of(String path, String name, int line, List<Node> blocks) {
        Prose prose = new Prose();
        blocks.forEach(b -> b.accept(prose));
        return new Passage(path, name, line, prose.paragraphs);
    }

    @Override
    public void visit(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        children(paragraph).forEach(n -> inline(n, text));
        paragraphs.add(new Located<>(BOX.matcher(text).replaceFirst(""), line(paragraph)));
    }

    private static void inline(Node node, StringBuilder text) {
        switch (node) {
            case Text words -> text.append(words.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case SoftLineBreak soft -> text.append('\n');
            case HardLineBreak hard -> text.append('\n');
            case Image image -> {}
            default -> children(node).forEach(n -> inline(n, text));
        }
    }
}
