package io.github.ensdiag.site;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The parameters of all goals, as the plugin's descriptor names them, and the elements that may stand within each. */
final class PluginParameters {
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    private final Map<String, Type> types = new HashMap<>();

    static PluginParameters read() throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(DESCRIPTOR.toFile());
        var goals =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate("//mojo", document, XPathConstants.NODESET);
        PluginParameters parameters = new PluginParameters();
        for (int i = 0; i < goals.getLength(); i++) {
            parameters.add((Element) goals.item(i));
        }
        return parameters;
    }

    private void add(Element goal) throws Exception {
        Class<?> type =
                Class.forName(child(goal, "implementation").getTextContent().strip());
        for (Element parameter : children(child(goal, "parameters"))) {
            String name = child(parameter, "name").getTextContent();
            types.put(name, field(type, name).getGenericType());
        }
    }

    boolean knows(String name) {
        return types.containsKey(name);
    }

    /** Whether it is an entry of a parameter that is a list, as {@code rule} is of {@code rules}. */
    boolean knowsEntry(String name) {
        return types.get(name + "s") instanceof ParameterizedType;
    }

    /** The elements of a configuration, at any depth, that no parameter and no bean has. */
    List<String> unknown(Element configuration) {
        List<String> unknown = new ArrayList<>();
        for (Element element : children(configuration)) {
            if (knows(element.getTagName())) {
                unknown.addAll(unknownWithin(element));
            } else {
                unknown.add("<" + element.getTagName() + ">");
            }
        }
        return unknown;
    }

    /** The same of a single parameter. */
    List<String> unknownWithin(Element parameter) {
        List<String> unknown = new ArrayList<>();
        collect(parameter, types.get(parameter.getTagName()), unknown);
        return unknown;
    }

    /** The same of an entry of a list. */
    List<String> unknownWithinEntry(Element entry) {
        List<String> unknown = new ArrayList<>();
        ParameterizedType list = (ParameterizedType) types.get(entry.getTagName() + "s");
        collect(entry, list.getActualTypeArguments()[0], unknown);
        return unknown;
    }

    private static void collect(Element element, Type type, List<String> unknown) {
        for (Element child : children(element)) {
            if (type instanceof ParameterizedType list) {
                collect(child, list.getActualTypeArguments()[0], unknown);
            } else if (hasSetter((Class<?>) type, child.getTagName())) {
                continue;
            } else if (hasField((Class<?>) type, child.getTagName())) {
                collect(child, field((Class<?>) type, child.getTagName()).getGenericType(), unknown);
            } else {
                unknown.add("<" + element.getTagName() + "><" + child.getTagName() + ">");
            }
        }
    }

    /** Where a field cannot be called as the element is, {@code class} for one. */
    private static boolean hasSetter(Class<?> type, String name) {
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(setter));
    }

    private static boolean hasField(Class<?> type, String name) {
        return fields(type).anyMatch(field -> field.getName().equals(name));
    }

    private static Field field(Class<?> type, String name) {
        return fields(type)
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + name));
    }

    /** Of the product's own types only: what is within a text or a file is not for POMs. */
    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, t -> t != null && t != Object.class, Class::getSuperclass)
                .filter(t -> t.getName().startsWith("io.github.ensdiag."))
                .flatMap(t -> Stream.of(t.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    static List<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }

    private static Element child(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
