package eu.insert.tutor.content.reading;

import eu.insert.tutor.content.Leaflet;
import eu.insert.tutor.content.source.Fields;
import eu.insert.tutor.content.source.Problems;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads a session plan or a hand-out, for the page that prints it. */
final class LeafletFile {
    private static final HtmlRenderer PRINTED = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private LeafletFile() {}

    static Leaflet read(MarkdownFile file, Known known, Problems problems) {
        Fields front = file.front();
        String id = front.need("id");
        Ids.wellFormed("page", id, file.path(), front.line("id"), problems);
        front.text("module");
        front.done();
        String title = LessonFile.title(file.blocks(), file.path(), problems);
        Safety safety = new Safety(file.path(), known, problems);
        file.blocks().forEach(b -> b.accept(safety));
        return new Leaflet(id, title, html(file));
    }

    private static String html(MarkdownFile file) {
        StringBuilder html = new StringBuilder(file.body().length() * 2);
        file.blocks().forEach(block -> html.append(PRINTED.render(block)));
        // A picture is named from where the file lies; here from the library.
        return html.toString().replaceAll("src=\"[^\"]*?(pictures/[^\"/]+)\"", "src=\"$1\"");
    }

    /** No HTML, no link that is unsafe, no picture or term that is not there. */
    private static final class Safety extends AbstractVisitor {
        private final String path;
        private final Known known;
        private final Problems problems;

        Safety(String path, Known known, Problems problems) {
            this.path = path;
            this.known = known;
            this.problems = problems;
        }

        private RichText rich() {
            return new RichText(path, known, problems);
        }

        @Override
        public void visit(HtmlBlock html) {
            rich().of(List.of(html));
        }

        @Override
        public void visit(HtmlInline html) {
            rich().inlines(html.getParent());
        }

        @Override
        public void visit(Link link) {
            rich().link(link);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            rich().picture(image);
        }
    }
}
