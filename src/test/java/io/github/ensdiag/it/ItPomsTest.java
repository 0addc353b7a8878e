package io.github.ensdiag.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The POMs under {@code it/} can be run as they are, so they name the version they want. */
class ItPomsTest {

    @TestFactory
    List<DynamicTest> useTheVersionUnderTest() throws Exception {
        String version = read(Path.of("pom.xml"), "/project/version");
        try (var poms = Files.find(Path.of("it"), 2, (path, file) -> path.endsWith("pom.xml"))) {
            return poms.sorted()
                    .map(pom -> DynamicTest.dynamicTest(
                            pom.toString(),
                            () -> assertEquals(version, read(pom, "//plugin[groupId='io.github.ensdiag']/version"))))
                    .toList();
        }
    }

    private static String read(Path pom, String expression) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        return XPathFactory.newInstance().newXPath().evaluate(expression, document);
    }
}
