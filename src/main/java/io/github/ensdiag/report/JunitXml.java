package io.github.ensdiag.report;

import io.github.ensdiag.input.Characters;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the rules as JUnit XML, as Surefire has it, so that CI shows them as tests: a test case for every limit and subject.
 * What makes a build fail is a failure, what it is only warned of is skipped, with the reason.
 */
public final class JunitXml {
    /** Its name beside the page. */
    public static final String FILE = "TEST-ensdiag.xml";

    private final XMLStreamWriter xml;
    private final Map<String, Integer> seen = new HashMap<>();

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param out is flushed and left open */
    public static void write(ReportContent content, ReportOptions options, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            String title = options.title() == null ? "" : options.title();
            new JunitXml(xml).suite(title.isEmpty() ? "ensdiag" : "ensdiag: " + title, content.rules());
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        writer.flush();
    }

    private void suite(String name, List<RuleResult> results) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", Integer.toString(results.size()));
        attribute("failures", count(results.stream().filter(RuleResult::fails).count()));
        attribute("errors", "0");
        attribute("skipped", count(results.stream().filter(RuleResult::warns).count()));
        attribute("time", "0");
        for (RuleResult result : results) {
            xml.writeCharacters("\n  ");
            test(result);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static String count(long n) {
        return Long.toString(n);
    }

    private void test(RuleResult result) throws XMLStreamException {
        Rule rule = result.rule();
        xml.writeStartElement("testcase");
        attribute("classname", "ensdiag." + rule.measure().id());
        attribute("name", once((rule.name().isEmpty() ? "" : rule.name() + ": ") + result.requirement()));
        attribute("time", "0");
        String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
        if (result.fails()) {
            xml.writeStartElement("failure");
            attribute("message", result.statement());
            attribute("type", outcome);
            xml.writeCharacters(clean(rule.because().isEmpty() ? result.statement() : rule.because()));
            xml.writeEndElement();
        } else if (result.warns()) {
            xml.writeStartElement("skipped");
            attribute("message", outcome + ": " + result.statement());
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean(outcome + ": " + result.statement()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Readers take tests of one name for runs of the same test. */
    private String once(String name) {
        int times = seen.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " (" + times + ")";
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** One line, of characters that XML 1.0 can hold. */
    private static String clean(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\r' || c == '\t' ? ' ' : c)
                .map(c -> Characters.shown(c) ? c : Characters.REPLACEMENT)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
