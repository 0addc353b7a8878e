package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.testing.Generated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The documentation says of every measure what the catalogue says. After a change of the catalogue, write it anew:
 * {@code mvn test -Dtest=MeasuresPageTest -Densdiag.test.write=true}
 */
class MeasuresPageTest {
    private static final Path DOCUMENT = Path.of("site/markdown/measures.md");

    @Test
    void theDocumentIsTheCatalogue() throws Exception {
        Generated.check(DOCUMENT, MeasuresPageTest.class, MeasuresPage.of(Catalogue.measures(), Glossary.groups()));
    }

    @Test
    void everyMeasureHasAPlaceOfItsOwn() throws Exception {
        String document = Files.readString(DOCUMENT);
        for (Measure measure : Catalogue.measures()) {
            assertTrue(document.contains("<a id=\"" + measure.id() + "\"></a>"), measure.id());
            assertTrue(document.contains("\n`" + measure.id() + "` · "), measure.id());
        }
    }

    @Test
    void anEntryIsSpeltOutAndItsSourceLinked() {
        var entry = new Glossary.Entry(
                Glossary.anchor(PairMeasure.DOUBLE_FAULT),
                "Double fault",
                "Both_wrong & <bad>.",
                "n00/N",
                "Wilson 1927, DOI 10.1080/01621459.1927.10502953",
                "Brier 1950, DOI 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2; (Lin 1991, arXiv:1112.5745)");
        String page = MeasuresPage.of(
                List.of(PairMeasure.DOUBLE_FAULT), List.of(new Glossary.Group("Of two members", List.of(entry))));
        assertEquals("""

                ## Of two members

                [Double fault](#doubleFault)

                ### <a id="doubleFault"></a>Double fault

                `doubleFault` · a share, shown in per cent, 0 to 1 · higher: more alike

                Both\\_wrong &amp; &lt;bad>.

                `n00/N`

                *95 % interval:* Wilson 1927, [DOI 10.1080/01621459.1927.10502953](https://doi.org/10.1080/01621459.1927.10502953).<br/>
                *Source:* Brier 1950, [DOI 10.1175/1520-0493(1950)078&lt;0001:VOFEIT>2.0.CO;2](https://doi.org/10.1175/1520-0493%281950%29078%3C0001:VOFEIT%3E2.0.CO;2); (Lin 1991, [arXiv:1112.5745](https://arxiv.org/abs/1112.5745)).
                """, page);
    }
}
