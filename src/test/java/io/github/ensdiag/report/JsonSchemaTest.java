package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ensdiag.testing.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schema says all about {@code ensdiag.json}, and the documentation says what the schema says. After a change, write
 * what they have from the catalogue of measures and from one another: {@code mvn test -Dtest=JsonSchemaTest
 * -Densdiag.test.write=true}
 */
class JsonSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path DOCUMENT = Path.of("site/markdown/json.md");

    @Test
    void theSchemaIsTheCatalogue() throws IOException {
        String expected = MAPPER.writeValueAsString(schema()) + "\n";
        if (Boolean.getBoolean("ensdiag.test.write")) {
            Files.writeString(Schema.FILE, expected);
        } else {
            assertEquals(
                    expected,
                    Files.readString(Schema.FILE),
                    "mvn test -Dtest=JsonSchemaTest -Densdiag.test.write=true");
        }
    }

    /** As it should be. */
    private static JsonNode schema() {
        ObjectNode schema = (ObjectNode) Schema.node();
        SchemaCatalogue.write(schema);
        return schema;
    }

    @Test
    void theAddressIsTheOneInTheFile() throws IOException {
        assertEquals(JsonReport.SCHEMA, Schema.node().get("$id").asText());
        assertTrue(JsonReport.SCHEMA.endsWith("/schema/" + Schema.FILE.getFileName()));
        assertEquals(
                JsonReport.SCHEMA,
                MAPPER.readTree(Specimen.TWO.rendered().json()).get("$schema").asText());
    }

    @Test
    void everyKeyIsDescribedAndRequired() {
        List<String> faults = new ArrayList<>();
        describe("#", Schema.node(), faults);
        assertEquals(List.of(), faults);
    }

    private static void describe(String path, JsonNode node, List<String> faults) {
        JsonNode properties = node.path("properties");
        if (node.path("additionalProperties").isBoolean()) {
            Set<String> optional = new TreeSet<>();
            properties.fieldNames().forEachRemaining(optional::add);
            node.get("required").forEach(key -> optional.remove(key.asText()));
            if (!optional.isEmpty() && !path.equals("#/$defs/figure")) {
                faults.add(path + " does not require " + optional);
            }
            properties.properties().forEach(property -> {
                if (property.getValue().path("description").asText().length() < 5) {
                    faults.add(path + " does not describe " + property.getKey());
                }
            });
        } else if (node.path("type").asText().equals("object")) {
            faults.add(path + " allows any key");
        }
        node.properties().forEach(child -> describe(path + "/" + child.getKey(), child.getValue(), faults));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            describe(path + "/" + i, node.get(i), faults);
        }
    }

    @Test
    void everyWordIsExplained() {
        JsonNode defs = Schema.node().get("$defs");
        for (JsonNode definition : defs) {
            if (definition.has("enum") && definition != defs.get("measureId")) {
                String description = definition.get("description").asText().replace("tempered-…", "tempered-mean");
                for (JsonNode word : definition.get("enum")) {
                    String stem = word.asText().replaceFirst("^(tempered|weighted)-.*", "$1-");
                    assertTrue(description.contains(stem), () -> stem + " is not in: " + description);
                }
            }
        }
    }

    @Test
    void theDocumentationIsTheSchema() throws IOException {
        Generated.check(DOCUMENT, JsonSchemaTest.class, JsonReference.of(schema()));
    }

    @ParameterizedTest
    @EnumSource(Specimen.class)
    void allowsEveryPage(Specimen specimen) throws IOException {
        Schema.assertValid(MAPPER.readTree(specimen.rendered().json()));
    }

    @Test
    void allowsWhatIsComparedAndRequired() throws IOException {
        Schema.assertValid(full());
    }

    /** A document with all sections filled. */
    private static ObjectNode full() throws IOException {
        ObjectNode full = (ObjectNode) MAPPER.readTree(Compared.json());
        full.set(
                "attention",
                MAPPER.readTree(Specimen.FEATURES.rendered().json()).get("attention"));
        return full;
    }

    @Test
    void refusesWhatIsBroken() throws IOException {
        ObjectNode document = full();
        List<String> allowed = new ArrayList<>();
        int broken = new BrokenDocuments(document).forEach((what, node) -> {
            if (Schema.allows(node)) {
                allowed.add(what);
            }
        });
        assertEquals(List.of(), allowed);
        assertTrue(broken > 1000, () -> "only " + broken);
        assertTrue(Schema.allows(document));
    }

    @Test
    void refusesFiguresOutOfRange() throws IOException {
        ObjectNode document = full();
        ((ObjectNode) document.at("/members/0/figures/accuracy")).put("high", 1.01);
        assertFalse(Schema.allows(document));
    }
}
