package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.testing.Hostile;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What CI reads of the rules is valid and says of every one what the page says. */
class JunitXmlTest {
    private static Element parsed(byte[] xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("/junit/testsuite.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    @Test
    void aTestCaseForEveryRequirement() throws Exception {
        Rendered page = Specimen.RULES.rendered();
        List<RuleResult> results = page.content.rules();
        Element suite = parsed(page.junit());

        assertEquals("ensdiag: a project", suite.getAttribute("name"));
        assertEquals(Integer.toString(results.size()), suite.getAttribute("tests"));
        NodeList cases = suite.getElementsByTagName("testcase");
        assertEquals(results.size(), cases.getLength());
        int failures = 0;
        int skipped = 0;
        for (int i = 0; i < results.size(); i++) {
            RuleResult result = results.get(i);
            Element test = (Element) cases.item(i);
            assertTrue(test.getAttribute("name").endsWith(result.requirement()), result::requirement);
            assertTrue(test.getTextContent().contains(result.statement()), result::statement);
            assertEquals(
                    result.fails() ? 1 : 0, test.getElementsByTagName("failure").getLength());
            assertEquals(
                    result.warns() ? 1 : 0, test.getElementsByTagName("skipped").getLength());
            failures += result.fails() ? 1 : 0;
            skipped += result.warns() ? 1 : 0;
        }
        assertTrue(failures > 0 && skipped > 0, "the specimen has both");
        assertEquals(Integer.toString(failures), suite.getAttribute("failures"));
        assertEquals(Integer.toString(skipped), suite.getAttribute("skipped"));
        assertArrayEquals(page.junit(), page.junit());
    }

    @Test
    void hostileNamesAreText(@TempDir Path dir) throws Exception {
        Rendered page = Rendered.holding(Hostile.set(dir), Hostile.NAMES.get(0), MadeRules.HOSTILE);
        byte[] xml = page.junit();
        Element suite = parsed(xml);
        assertEquals("ensdiag: <script>alert(1)</script>", suite.getAttribute("name"));
        NodeList cases = suite.getElementsByTagName("testcase");
        String names = IntStream.range(0, cases.getLength())
                .mapToObj(i -> ((Element) cases.item(i)).getAttribute("name"))
                .collect(Collectors.joining("\n"));
        assertTrue(names.contains("\ud83d\udc69\u200d\ud83d\ude80 rocket"));
        assertTrue(names.contains(Hostile.RIGHT_TO_LEFT));
        assertTrue(names.contains("nul \ufffd bell \ufffd"));
        assertFalse(names.contains("\u202e"), "what turns a line around");
    }
}
