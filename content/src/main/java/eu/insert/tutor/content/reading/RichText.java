package eu.insert.tutor.content.reading;

import static eu.insert.tutor.content.reading.MarkdownFile.children;
import static eu.insert.tutor.content.reading.MarkdownFile.line;

import eu.insert.tutor.content.Picture;
import eu.insert.tutor.content.Rich;
import eu.insert.tutor.content.source.Located;
import eu.insert.tutor.content.source.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Makes rich text of Markdown. Glossary terms are underlined and noted; pictures are taken out and noted; what chat
 * cannot show is a problem.
 */
final class RichText {
    private final String path;
    private final Known known;
    private final Problems problems;
    private final List<Located<String>> terms = new ArrayList<>();
    private final List<Located<Picture>> pictures = new ArrayList<>();

    RichText(String path, Known known, Problems problems) {
        this.path = path;
        this.known = known;
        this.problems = problems;
    }

    /** Terms met so far, each once. */
    List<Located<String>> terms() {
        return List.copyOf(terms);
    }

    /** Pictures met so far. */
    List<Located<Picture>> pictures() {
        return List.copyOf(pictures);
    }

    /** Paragraphs, lists and quotations with empty lines between them. */
    Rich of(List<Node> blocks) {
        return Rich.paragraphs(blocks.stream().map(this::block).toList());
    }

    private Rich block(Node block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> list(list, "");
            case OrderedList list -> list(list, "");
            case BlockQuote quote -> {
                Rich inner = of(children(quote));
                yield inner.isEmpty() ? inner : new Rich("<blockquote>" + inner.html() + "</blockquote>");
            }
            case HtmlBlock html -> {
                if (!html.getLiteral().startsWith("<!--")) {
                    htmlProblem(html, html.getLiteral());
                }
                yield Rich.EMPTY;
            }
            default -> {
                problems.error(
                        path,
                        line(block),
                        "This " + kind(block) + " cannot be shown in a chat.",
                        "Use paragraphs, lists, quotations, bold and italic.");
                yield Rich.EMPTY;
            }
        };
    }

    private Rich paragraph(Paragraph paragraph) {
        List<Node> inlines = children(paragraph);
        if (inlines.size() == 1 && inlines.getFirst() instanceof Image image) {
            picture(image);
            return Rich.EMPTY;
        }
        return inlines(paragraph);
    }

    private Rich list(Node list, String indent) {
        List<Rich> lines = new ArrayList<>();
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item : children(list)) {
            String mark = list instanceof OrderedList ? number++ + ". " : "• ";
            boolean first = true;
            for (Node part : children(item)) {
                if (part instanceof BulletList || part instanceof OrderedList) {
                    lines.add(list(part, indent + "   "));
                } else {
                    lines.add(new Rich(
                            indent + (first ? mark : "   ") + block(part).html()));
                }
                first = false;
            }
        }
        return Rich.lines(lines);
    }

    /** The words of one paragraph or heading. */
    Rich inlines(Node parent) {
        StringBuilder html = new StringBuilder();
        children(parent).forEach(n -> inline(n, html));
        return new Rich(html.toString().strip());
    }

    private void inline(Node node, StringBuilder html) {
        switch (node) {
            case Text text -> html.append(Rich.escape(text.getLiteral()));
            case SoftLineBreak soft -> html.append(' ');
            case HardLineBreak hard -> html.append('\n');
            case StrongEmphasis strong -> around("b", strong, html);
            case Emphasis emphasis -> around("i", emphasis, html);
            case Code code ->
                html.append("<code>").append(Rich.escape(code.getLiteral())).append("</code>");
            case Link link -> link(link, html);
            case Image image ->
                problems.error(
                        path,
                        line(image),
                        "A picture stands inside text.",
                        "Put it into a paragraph of its own, with empty lines around it.");
            case HtmlInline inline -> {
                if (!inline.getLiteral().startsWith("<!--")) {
                    htmlProblem(inline, inline.getLiteral());
                }
            }
            default ->
                problems.error(
                        path,
                        line(node),
                        "This " + kind(node) + " cannot be shown in a chat.",
                        "Write it in plain words.");
        }
    }

    private void around(String tag, Node node, StringBuilder html) {
        html.append('<').append(tag).append('>');
        children(node).forEach(n -> inline(n, html));
        html.append("</").append(tag).append('>');
    }

    /** Checks a link that is kept as Markdown. */
    void link(Link link) {
        link(link, new StringBuilder());
    }

    private void link(Link link, StringBuilder html) {
        String to = link.getDestination();
        if (to.startsWith("term:")) {
            term(to.substring("term:".length()), link);
            around("u", link, html);
        } else if (to.matches("https://[^\\s\"<>]+")) {
            html.append("<a href=\"").append(Rich.escape(to)).append("\">");
            children(link).forEach(n -> inline(n, html));
            html.append("</a>");
        } else {
            problems.error(
                    path,
                    line(link),
                    "The link to \"" + to + "\" leads nowhere that is safe.",
                    "Use an address that begins with https://, or [words](term:id) for a term of the glossary.");
            children(link).forEach(n -> inline(n, html));
        }
    }

    private void term(String id, Node at) {
        if (!known.terms().contains(id)) {
            problems.error(
                    path,
                    line(at),
                    "The glossary has no term \"" + id + "\".",
                    Ids.didYouMean(id, known.terms()) + " Terms are in glossary/.");
        }
        if (terms.stream().noneMatch(t -> t.it().equals(id))) {
            terms.add(new Located<>(id, line(at)));
        }
    }

    /** Checks a picture and notes it. */
    void picture(Image image) {
        String shown = inlines(image).plainText();
        int line = line(image);
        if (shown.isBlank()) {
            problems.error(
                    path,
                    line,
                    "The picture " + image.getDestination() + " has no alternative text.",
                    "Say between the brackets what it shows, for those who cannot see it.");
        }
        String target = resolve(image.getDestination(), line);
        if (target.isEmpty()) {
            return;
        }
        if (!target.toLowerCase(Locale.ROOT).endsWith(".png")) {
            problems.error(
                    path, line, "The picture " + target + " is no PNG.", "Show the PNG; its SVG lies beside it.");
        } else if (!known.files().contains(target)) {
            problems.error(path, line, "There is no picture " + target + ".", Ids.didYouMean(target, pngs()));
        }
        pictures.add(new Located<>(new Picture(target, shown), line));
    }

    private List<String> pngs() {
        return known.files().stream().filter(f -> f.endsWith(".png")).toList();
    }

    /** The path from the content folder; empty, and reported, where it leads out of it. */
    private String resolve(String destination, int line) {
        Deque<String> steps = new ArrayDeque<>(List.of(path.split("/", -1)));
        steps.removeLast();
        boolean out = destination.startsWith("/")
                || destination.contains(":")
                || destination.contains("\\")
                || destination.contains("%");
        for (String step : List.of(destination.split("/", -1))) {
            if (step.equals("..")) {
                out |= steps.pollLast() == null;
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        String target = String.join("/", steps);
        if (out || !(target.startsWith("pictures/") || target.startsWith("courses/"))) {
            problems.error(
                    path,
                    line,
                    "The picture \"" + destination + "\" lies outside the content folder.",
                    "Put it into pictures/ and write ../../../pictures/NAME.png.");
            return "";
        }
        return target;
    }

    private void htmlProblem(Node node, String literal) {
        String shown = literal.strip();
        problems.error(
                path,
                line(node),
                "HTML stands in the text: " + shown.substring(0, Math.min(40, shown.length())),
                "Write **bold**, *italic*, [words](https://...) instead; write \\< for the sign.");
    }

    private static String kind(Node node) {
        return switch (node) {
            case ListItem item -> "list item";
            default ->
                node.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
        };
    }
}
