package io.github.ensdiag.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What readers copy out of the documentation into their POM is XML, and each element of it does something. */
class SnippetsTest {
    private static final String PLUGIN = "ensdiag-maven-plugin";
    /** Elements of a POM that a snippet may begin with, besides parameters. */
    private static final Set<String> POM = Set.of(
            "project",
            "build",
            "reporting",
            "profile",
            "pluginManagement",
            "plugins",
            "plugin",
            "execution",
            "dependencies",
            "dependency",
            "properties");

    @Test
    void everySnippetOfAPomIsRight() throws Exception {
        PluginParameters parameters = PluginParameters.read();
        List<String> wrong = new ArrayList<>();
        for (Markdown page : Markdown.all()) {
            for (String snippet : page.fences("xml")) {
                wrongIn(parse(snippet), true, parameters).forEach(element -> wrong.add(page.file() + ": " + element));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsNoParameterIsFound() throws Exception {
        PluginParameters parameters = PluginParameters.read();
        Element snippet = parse("""
                        <configuration>
                          <lables>a.npy</lables>
                          <models><model><scoers>b.npy</scoers><topK><classes>c.npy</classes></topK></model></models>
                        </configuration>
                        <sampleImagse/>
                        <plugin><artifactId>other</artifactId><configuration><anything/></configuration></plugin>
                        """);
        assertEquals(List.of("<lables>", "<model><scoers>", "<sampleImagse>"), wrongIn(snippet, true, parameters));
    }

    private static Element parse(String snippet) throws Exception {
        String whole = "<snippet>" + snippet.replaceFirst("<\\?xml.*?\\?>", "") + "</snippet>";
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(whole)))
                .getDocumentElement();
    }

    /** @param top whether the elements are those with which a snippet begins; further down a POM holds others' elements */
    private static List<String> wrongIn(Element parent, boolean top, PluginParameters parameters) {
        List<String> wrong = new ArrayList<>();
        for (Element element : PluginParameters.children(parent)) {
            String name = element.getTagName();
            if (name.equals("plugin") && !isOurs(element)) {
                continue;
            }
            if (name.equals("configuration")) {
                wrong.addAll(parameters.unknown(element));
            } else if (!top || POM.contains(name)) {
                wrong.addAll(wrongIn(element, false, parameters));
            } else if (parameters.knows(name)) {
                wrong.addAll(parameters.unknownWithin(element));
            } else if (parameters.knowsEntry(name)) {
                wrong.addAll(parameters.unknownWithinEntry(element));
            } else {
                wrong.add("<" + name + ">");
            }
        }
        return wrong;
    }

    private static boolean isOurs(Element plugin) {
        return PluginParameters.children(plugin).stream()
                .anyMatch(child -> child.getTagName().equals("artifactId")
                        && child.getTextContent().strip().equals(PLUGIN));
    }
}
