package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.testing.Generated;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The documentation of what templates see is the page model itself, with its Javadoc. After a change of the model, write it
 * anew: {@code mvn test -Dtest=TemplateReferenceTest -Densdiag.test.write=true}
 */
class TemplateReferenceTest {
    private static final Path DOCUMENT = Path.of("site/markdown/templates.md");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void theDocumentIsThePageModel() throws IOException {
        Generated.check(DOCUMENT, TemplateReferenceTest.class, reference());
    }

    @Test
    void theDocumentNamesEveryTemplate() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String name : UserTemplates.PACKAGED) {
            assertTrue(document.contains("| `" + name + "` |"), name);
        }
    }

    private static String reference() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Class<?> type : records()) {
            String comment = comment(type);
            text.append("\n### ").append(name(type)).append("\n\n");
            text.append(cell(comment.split("@param")[0])).append("\n\n");
            text.append("| field | type | |\n|---|---|---|\n");
            for (RecordComponent component : type.getRecordComponents()) {
                text.append("| `").append(component.getName()).append("` | ");
                text.append(words(component.getGenericType())).append(" | ");
                text.append(description(comment, component.getName())).append(" |\n");
            }
        }
        return text.toString();
    }

    /** Every record that a template can come to from the page, in the order in which it comes to them. */
    private static Set<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>(List.of(Page.class, AggregatePage.class));
        Deque<Class<?>> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (RecordComponent component : open.remove().getRecordComponents()) {
                Class<?> type = element(component.getGenericType());
                if (type.isRecord() && type != Markup.class && found.add(type)) {
                    open.add(type);
                }
            }
        }
        return found;
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    /** Also fails where a template could not see the field. */
    private static String words(Type type) {
        if (type instanceof ParameterizedType list) {
            assertEquals(List.class, list.getRawType(), "templates see lists only");
            return "list of " + words(list.getActualTypeArguments()[0]);
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == Markup.class) {
            return "markup";
        }
        assertTrue(((Class<?>) type).isRecord(), () -> "not for templates: " + type);
        return "[" + name((Class<?>) type) + "](#" + name((Class<?>) type) + ")";
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String comment(Class<?> type) throws IOException {
        Path source = SOURCES.resolve(type.getPackageName().replace('.', '/'))
                .resolve(type.getNestHost().getSimpleName() + ".java");
        String text = Files.readString(source);
        int declared = text.indexOf("record " + type.getSimpleName() + "(");
        int end = text.lastIndexOf("*/", declared);
        assertTrue(end > 0, () -> type + " has no Javadoc");
        return text.substring(text.lastIndexOf("/**", end) + 3, end).replaceAll("\n\\s*\\*", "\n");
    }

    private static String description(String comment, String field) {
        Matcher param =
                Pattern.compile("(?s)@param " + field + "\\s+(.*?)(?=@param|$)").matcher(comment);
        return Optional.of(param)
                .filter(Matcher::find)
                .map(m -> cell(m.group(1)))
                .orElse("");
    }

    private static String cell(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link ([^}]*)}", "$1")
                .replaceAll("</?p>", "")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
