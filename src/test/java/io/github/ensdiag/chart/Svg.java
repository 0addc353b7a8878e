package io.github.ensdiag.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Looks into a chart's SVG. */
record Svg(Element root) {
    static Svg of(Chart chart) {
        try {
            return new Svg(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg())))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError(chart.id() + " is not well-formed: " + chart.svg(), e);
        }
    }

    List<Element> all() {
        var nodes = root.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>(List.of(root));
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> all(String tag) {
        return all().stream().filter(e -> e.getTagName().equals(tag)).toList();
    }

    /** What a reader can read, without tooltips. */
    List<String> texts() {
        return all("text").stream().map(e -> e.getFirstChild().getNodeValue()).toList();
    }

    /** Discs of a tone, of whatever size. */
    int discs(Tone tone) {
        return all("path").stream()
                .filter(p -> p.getAttribute("stroke").equals(tone.css())
                        && p.getAttribute("d").endsWith("h0"))
                .mapToInt(p -> p.getAttribute("d").split("h0", -1).length - 1)
                .sum();
    }

    /** Filled outlines of a tone, rectangles included. */
    int shapes(Tone tone) {
        return all("path").stream()
                .filter(p -> p.getAttribute("fill").equals(tone.css()))
                .mapToInt(p -> p.getAttribute("d").toUpperCase(Locale.ROOT).split("Z", -1).length - 1)
                .sum();
    }
}
