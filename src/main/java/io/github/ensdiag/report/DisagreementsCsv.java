package io.github.ensdiag.report;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Disagreements;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.measure.SampleResult.Answer;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes every listed sample as CSV: a row a sample, columns by series behind a colon. */
public final class DisagreementsCsv {
    /** Its name beside the page. */
    public static final String FILE = "disagreements.csv";

    /** As many answers as are measured of a sample. */
    private static final int ANSWERS = 3;

    private final EvaluationSet set;
    private final Results results;

    private DisagreementsCsv(ReportContent content) {
        set = content.set();
        results = content.results();
    }

    /** @param out is flushed and left open */
    public static void write(ReportContent content, OutputStream out) throws IOException {
        DisagreementsCsv samples = new DisagreementsCsv(content);
        CsvFile.write(samples.heads(), samples.listed().values().stream().map(samples::row), out);
    }

    /** By row; a sample may stand in two lists. */
    private SortedMap<Integer, SampleResult> listed() {
        Disagreements lists = results.disagreements();
        SortedMap<Integer, SampleResult> listed = new TreeMap<>();
        Stream.of(lists.byClass().values(), lists.byOutcome().values())
                .flatMap(all -> all.stream().flatMap(List::stream))
                .forEach(sample -> listed.put(sample.sample(), sample));
        return listed;
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("row", "id", "label", "labelName", "outcome"));
        heads.add(EnsembleMeasure.DIVERGENCE.id());
        for (String series : CsvFile.series(results)) {
            for (int k = 1; k <= ANSWERS; k++) {
                heads.add("answer" + k + ":" + series);
                heads.add("score" + k + ":" + series);
            }
        }
        return heads;
    }

    private List<String> row(SampleResult sample) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(sample.sample()));
        row.add(CsvFile.words(set.sampleId(sample.sample())));
        row.add(CsvFile.words(set.classId(sample.label())));
        row.add(CsvFile.words(set.className(sample.label())));
        row.add(Vocabulary.word(sample.outcome()));
        row.add(CsvFile.number(sample.divergence()));
        for (int s = 0; s < results.seriesCount(); s++) {
            List<Answer> answers = sample.answers().get(s);
            for (int k = 0; k < ANSWERS; k++) {
                boolean given = k < answers.size();
                row.add(given ? CsvFile.words(set.classId(answers.get(k).index())) : "");
                row.add(given ? CsvFile.number(answers.get(k).score()) : "");
            }
        }
        return row;
    }
}
