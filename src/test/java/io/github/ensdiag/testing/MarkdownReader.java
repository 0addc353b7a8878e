package io.github.ensdiag.testing;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown as GitHub does: CommonMark with tables, strikethrough and addresses that become links by themselves. */
public final class MarkdownReader {
    // addresses of mail are ASCII there, which this library takes for wider
    private static final List<Extension> GITHUB = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.builder()
                    .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                    .build());

    private MarkdownReader() {}

    public static Node parse(String markdown) {
        return Parser.builder().extensions(GITHUB).build().parse(markdown);
    }

    public static String html(Node document) {
        return HtmlRenderer.builder().extensions(GITHUB).build().render(document);
    }

    /** All nodes below a node, in the order of the text. */
    public static List<Node> below(Node node) {
        List<Node> nodes = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            nodes.add(child);
            nodes.addAll(below(child));
        }
        return nodes;
    }

    /** What a reader sees. */
    public static String words(Node node) {
        StringBuilder words = new StringBuilder();
        below(node).stream().filter(Text.class::isInstance).forEach(text -> words.append(((Text) text).getLiteral()));
        return words.toString();
    }

    /** The cells of all tables, row by row, the heads first. */
    public static List<List<String>> table(Node document) {
        return below(document).stream()
                .filter(TableRow.class::isInstance)
                .map(row -> below(row).stream()
                        .filter(TableCell.class::isInstance)
                        .map(MarkdownReader::words)
                        .toList())
                .toList();
    }
}
