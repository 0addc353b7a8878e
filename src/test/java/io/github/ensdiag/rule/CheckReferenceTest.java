package io.github.ensdiag.rule;

import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.testing.Generated;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The documentation lists what can be required. After a change of the catalogue, write it anew:
 * {@code mvn test -Dtest=CheckReferenceTest -Densdiag.test.write=true}
 */
class CheckReferenceTest {
    private static final Path DOCUMENT = Path.of("site/markdown/check.md");

    @Test
    void theDocumentListsTheCatalogue() throws IOException {
        Generated.check(DOCUMENT, CheckReferenceTest.class, reference());
    }

    private static String reference() {
        Map<String, Selection> kinds = new LinkedHashMap<>();
        kinds.put("Of the ensemble", new Selection.Ensemble());
        kinds.put("Of a member", new Selection.Members("*"));
        kinds.put("Of a pair", new Selection.Pairs("*", "*"));
        kinds.put("Of a class", new Selection.Classes("*", Optional.empty()));
        StringBuilder text = new StringBuilder();
        kinds.forEach((title, of) -> text.append(table(title, of.measures())));
        return text.toString();
    }

    private static String table(String title, List<Measure> measures) {
        StringBuilder text = new StringBuilder(
                        "\n### " + title + "\n\n| id | what it is | unit | interval | better |\n")
                .append("|---|---|---|---|---|\n");
        for (Measure measure : measures) {
            text.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            measure.id(),
                            measure.about().name(),
                            unit(measure),
                            measure.interval().startsWith("none") ? "none" : "yes",
                            measure.better().name().toLowerCase(Locale.ROOT)));
        }
        return text.toString();
    }

    private static String unit(Measure measure) {
        return switch (measure.about().unit()) {
            case SHARE -> "share";
            case POINTS -> "difference of shares";
            case NATS -> "nats";
            case P_VALUE -> "probability";
            case LOG10 -> "log10 of a probability";
            case NUMBER -> "number";
        };
    }
}
