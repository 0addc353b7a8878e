package io.github.ensdiag.report;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes every figure of every class as CSV: a row a class, columns by series behind a colon. */
public final class ClassesCsv {
    /** Its name beside the page. */
    public static final String FILE = "classes.csv";

    private final EvaluationSet set;
    private final Results results;

    private ClassesCsv(ReportContent content) {
        set = content.set();
        results = content.results();
    }

    /** @param out is flushed and left open */
    public static void write(ReportContent content, OutputStream out) throws IOException {
        ClassesCsv classes = new ClassesCsv(content);
        CsvFile.write(classes.heads(), classes.results.classes().stream().map(classes::row), out);
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("index", "id", "name", "size", "wins", "losses", "net", "p"));
        heads.add("adjustedP");
        for (Outcome outcome : Outcome.values()) {
            heads.add(Vocabulary.word(outcome));
        }
        for (int k = 0; k <= results.members().size(); k++) {
            heads.add("membersRight" + k);
        }
        heads.add(EnsembleMeasure.DIVERGENCE.id());
        String accuracy = PredictorMeasure.ACCURACY.id();
        for (String series : CsvFile.series(results)) {
            for (String column : List.of(
                    "right",
                    accuracy,
                    accuracy + "Low",
                    accuracy + "High",
                    "predicted",
                    "leaningAdjustedP",
                    "takenFor",
                    "takenForCount",
                    "takenFrom",
                    "takenFromCount")) {
                heads.add(column + ":" + series);
            }
        }
        return heads;
    }

    private List<String> row(ClassResult c) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(c.index()));
        row.add(CsvFile.words(set.classId(c.index())));
        row.add(CsvFile.words(set.className(c.index())));
        for (int count : List.of(c.size(), c.wins(), c.losses(), c.net())) {
            row.add(Integer.toString(count));
        }
        row.add(CsvFile.number(c.p()));
        row.add(CsvFile.number(c.adjustedP()));
        for (Outcome outcome : Outcome.values()) {
            row.add(Integer.toString(c.count(outcome, results.ensemble().best())));
        }
        c.membersRight().forEach(count -> row.add(count.toString()));
        row.add(CsvFile.number(c.divergence()));
        for (int s = 0; s < results.seriesCount(); s++) {
            series(c, s, row);
        }
        return row;
    }

    private void series(ClassResult c, int s, List<String> row) {
        Figure accuracy = c.accuracy(s);
        Optional<Interval> interval = accuracy.interval();
        row.add(c.right().get(s).toString());
        row.add(CsvFile.number(accuracy));
        row.add(interval.map(i -> CsvFile.number(i.low())).orElse(""));
        row.add(interval.map(i -> CsvFile.number(i.high())).orElse(""));
        row.add(c.predicted().get(s).toString());
        row.add(CsvFile.number(c.leaning().get(s)));
        most(c.takenFor(), s, true, row);
        most(c.takenFrom(), s, false, row);
    }

    /** The one that the series gives most often, and how often; of equal ones the first. */
    private void most(List<Confusion> confusions, int s, boolean answers, List<String> row) {
        Optional<Confusion> most = confusions.stream()
                .filter(c -> c.counts().get(s) > 0)
                .min(Comparator.comparingInt((Confusion c) -> -c.counts().get(s))
                        .thenComparingInt(c -> answers ? c.predicted() : c.truth()));
        row.add(most.map(c -> CsvFile.words(set.classId(answers ? c.predicted() : c.truth())))
                .orElse(""));
        row.add(most.map(c -> c.counts().get(s).toString()).orElse("0"));
    }
}
