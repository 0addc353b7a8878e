package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.testing.Diagnosed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums on the page are sums. */
class IdentitiesTest {
    @TempDir
    Path dir;

    private static Facts facts(EvaluationSet set) {
        Diagnosed made = Diagnosed.of(set, Rendered.OPTIONS);
        Results results = made.results();
        return new Facts(
                new ReportContent(
                        set,
                        List.of(),
                        results,
                        made.whatIf(),
                        made.attention(),
                        List.of(),
                        Explanation.of(results, made.whatIf(), Integer::toString, List.of()),
                        new Charts(List.of(), Optional.empty()),
                        SampleMedia.NONE),
                new ReportOptions(Path.of("."), "", StandardCharsets.UTF_8, "1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 9, 12})
    void linesAddUpAsPrinted(int members) throws IOException {
        for (EvaluationSet set :
                List.of(Rendered.dense(dir, members, 333, 4), Rendered.decisions(dir, members, 271, 3))) {
            Facts facts = facts(set);
            LedgerSection ledger = LedgerSection.of(facts);
            List<Sum> sums = new ArrayList<>(List.of(ledger.best(), ledger.mean()));
            sums.addAll(InformationPart.of(facts).identity());
            assertEquals(members == 2 ? 3 : 2, sums.size());
            sums.forEach(IdentitiesTest::check);
        }
    }

    private static void check(Sum sum) {
        double total = 0;
        double unit = Math.pow(10, -decimals(sum.lines().get(0).value()));
        for (Sum.Line line : sum.lines()) {
            if (line.total()) {
                double difference = Math.abs(total - value(line));
                assertTrue(
                        difference < unit * sum.lines().size() / 2, sum.title().plain() + " misses by " + difference);
                assertEquals(sum.exact(), difference < unit / 2, "the page says when rounding shows");
            } else {
                total += value(line);
            }
        }
    }

    private static int decimals(String text) {
        return text.length() - text.indexOf('.') - 1;
    }

    private static double value(Sum.Line line) {
        return Double.parseDouble(line.value().replace(Format.MINUS, "-").replace(Format.THIN, ""));
    }
}
