package jp.mieru.appraisal.handbooktext;

import gg.jte.Content;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown (CommonMark) as a page shows it. HTML in it is text; links lead to http, https and pages of this site and are
 * plain words otherwise; pictures are their description; its headings stand below that of the chapter.
 */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br />\n").build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final int BELOW = 2;
    private static final int LOWEST = 6;

    private Markdown() {}

    /** As HTML, safe to put into a page. */
    public static String html(String markdown) {
        return HTML.render(tamed(markdown));
    }

    /** The same as a part of a template. */
    public static Content content(String markdown) {
        var html = html(markdown);
        return output -> output.writeContent(html);
    }

    /** As text without any marks, to search in. */
    public static String plain(String markdown) {
        return PLAIN.render(tamed(markdown));
    }

    private static Node tamed(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamer());
        return document;
    }

    /** Whether a link may lead there: the web, or a page of this site. */
    static boolean leadsSomewhereSafe(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://")
                || lower.startsWith("http://")
                || lower.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*|#.*");
    }

    private static final class Tamer extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!leadsSomewhereSafe(link.getDestination())) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + BELOW));
        }

        private static void unwrap(Node node) {
            for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }
}
