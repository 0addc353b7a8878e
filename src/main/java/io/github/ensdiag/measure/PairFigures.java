package io.github.ensdiag.measure;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.AreaUnderCurve;
import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the results of a pair of members from the tally. */
final class PairFigures {
    private final EvaluationSet set;
    private final Tally tally;
    private final ClassSums classes;
    private final Options options;
    private final Confusions confusions;
    private final Correlations correlations;
    private final int members;
    private final int several;
    private final double wrongClasses;

    PairFigures(
            EvaluationSet set,
            Tally tally,
            ClassSums classes,
            Options options,
            Confusions confusions,
            Correlations correlations) {
        this.set = set;
        this.tally = tally;
        this.classes = classes;
        this.options = options;
        this.confusions = confusions;
        this.correlations = correlations;
        members = set.members().size();
        several = set.accepted().map(Accepted::severalAt).orElse(0);
        wrongClasses = several == 0 ? set.classes() - 1 : wrongClasses(set);
    }

    /** In the order (0,1), (0,2), …, (1,2), …; their tests adjusted for how many there are. */
    List<PairResult> all(Parallel parallel) {
        List<PairInformation> information = information(parallel);
        List<PairResult> pairs = parallel.map(tally.pairs.size(), i -> of(i, information.get(i)));
        double[] p = Statistics.benjaminiHochberg(pairs.stream()
                .mapToDouble(pair -> pair.figure(PairMeasure.MCNEMAR_P).get())
                .toArray());
        return IntStream.range(0, p.length)
                .mapToObj(i -> pairs.get(i).adjusted(p[i]))
                .toList();
    }

    private PairResult of(int number, PairInformation information) {
        PairSums sums = tally.pairs.get(number);
        int a = sums.a();
        int b = sums.b();
        Cells cells = sums.cells();
        boolean scored = scored(a) && scored(b);
        var statistics = new PairStatistics(
                cells,
                wrongClasses,
                sums.agree(),
                AnswerAgreement.of(tally.columns, a, b, answerShares(a), answerShares(b)),
                sums.bothWrongSame(),
                confusions.sameWrongAnswerExpected(a, b),
                scored ? conflictAuc(a, b) : Figure.of(Double.NaN),
                scored,
                sums.probabilityProducts());
        Map<PairMeasure, Figure> figures = new EnumMap<>(PairMeasure.class);
        Bootstrap bootstrap = options.bootstrap();
        for (PairMeasure measure : PairMeasure.values()) {
            figures.put(measure, Figure.of(measure.of(statistics), PairIntervals.of(measure, statistics, bootstrap)));
        }
        return new PairResult(
                a,
                b,
                cells,
                sums.conflicts(),
                several,
                Collections.unmodifiableMap(figures),
                Figure.of(Double.NaN),
                information,
                correlations.between(a, b));
    }

    private List<PairInformation> information(Parallel parallel) {
        Columns columns = tally.columns;
        int[][] answers = new int[members][];
        Arrays.setAll(answers, columns::predictions);
        return Information.ofPairs(
                columns.labels(),
                answers,
                IntStream.range(0, members).mapToObj(columns::rightSamples).toList(),
                members == 2 ? Optional.of(columns.predictions(members)) : Optional.empty(),
                new Permuting(set.classes(), options.permutations(), options.seed()),
                parallel);
    }

    /** Of several right classes all but one are no more: the mean that drawing a wrong one at random asks for. */
    private static double wrongClasses(EvaluationSet set) {
        int[] starts = set.accepted().orElseThrow().starts();
        double inverses = 0;
        for (int i = 0; i < set.samples(); i++) {
            int wrong = set.classes() - (starts[i + 1] - starts[i]);
            inverses += wrong == 0 ? 0 : 1.0 / wrong;
        }
        return set.samples() / inverses;
    }

    private boolean scored(int m) {
        return set.members().get(m).kind() != Kind.DECISIONS;
    }

    /** By answer; the last is no answer. */
    private double[] answerShares(int m) {
        double n = tally.columns.size();
        double[] shares = new double[set.classes() + 1];
        for (int c = 0; c < set.classes(); c++) {
            shares[c] = classes.answered(m, c) / n;
        }
        shares[set.classes()] = tally.series.get(m).noAnswers() / n;
        return shares;
    }

    private Figure conflictAuc(int a, int b) {
        Columns columns = tally.columns;
        double[] aRight = new double[columns.size()];
        double[] bRight = new double[columns.size()];
        int countA = 0;
        int countB = 0;
        for (int i = 0; i < columns.size(); i++) {
            double difference = columns.confidence(a, i) - columns.confidence(b, i);
            if (columns.right(a, i) && !columns.right(b, i)) {
                aRight[countA++] = difference;
            } else if (columns.right(b, i) && !columns.right(a, i)) {
                bRight[countB++] = difference;
            }
        }
        return AreaUnderCurve.of(Arrays.copyOf(aRight, countA), Arrays.copyOf(bRight, countB));
    }
}
