package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The schema of {@code ensdiag.json}, as the documentation site has it. */
final class Schema {
    static final Path FILE = Path.of("site/resources/schema/ensdiag-1.schema.json");
    private static final com.networknt.schema.Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(node());

    private Schema() {}

    static JsonNode node() {
        try {
            return new ObjectMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the schema allows it. */
    static boolean allows(JsonNode document) {
        return SCHEMA.validate(document).isEmpty();
    }

    /** Fails with the faults, unless the schema allows it. */
    static void assertValid(JsonNode document) {
        List<String> faults = SCHEMA.validate(document).stream()
                .map(Error::toString)
                .distinct()
                .limit(20)
                .toList();
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }
}
