package io.github.ensdiag.measure;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.rows.ReadRows;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Makes the results of one predictor from the tally. */
final class PredictorFigures {
    private final EvaluationSet set;
    private final Tally tally;
    private final ClassSums classes;
    private final Options options;
    private final boolean[] scored;
    private final int members;

    /** @param scored by series: whether it has scores rather than decisions only */
    PredictorFigures(EvaluationSet set, Tally tally, ClassSums classes, Options options, boolean[] scored) {
        this.set = set;
        this.tally = tally;
        this.classes = classes;
        this.options = options;
        this.scored = scored;
        members = set.members().size();
    }

    /** @param temperature absent where none was fitted */
    PredictorResult of(int s, Figure temperature) {
        ScoreSums sums = tally.series.get(s);
        OptionalLong followed = s == members ? OptionalLong.empty() : OptionalLong.of(tally.group.followed(s));
        var perClass = new PerClass(tally.columns, classes, s);
        var statistics =
                new PredictorStatistics(sums, scored[s], topKDefined(s), Optional.of(perClass), temperature, followed);
        return new PredictorResult(
                name(s),
                sums.hits(),
                sums.ties(),
                sums.noAnswers(),
                scored[s] ? sums.clips() : 0,
                figures(statistics),
                scored[s] ? Optional.of(profile(s)) : Optional.empty(),
                Information.ofTruth(
                        tally.columns.labels(),
                        tally.columns.predictions(s),
                        new Permuting(set.classes(), options.permutations(), options.seed())));
    }

    private static Map<PredictorMeasure, Figure> figures(PredictorStatistics statistics) {
        Map<PredictorMeasure, Figure> figures = new EnumMap<>(PredictorMeasure.class);
        for (PredictorMeasure measure : PredictorMeasure.values()) {
            figures.put(measure, Figure.of(measure.of(statistics), PredictorIntervals.of(measure, statistics)));
        }
        return Collections.unmodifiableMap(figures);
    }

    /**
     * The members' own average, beside a given ensemble.
     *
     * @param averageScored whether any member has scores
     * @param read of the given ensemble's rows
     */
    GivenEnsemble average(boolean averageScored, ReadRows read) {
        var statistics = new PredictorStatistics(
                tally.average(),
                averageScored,
                averageTopKDefined(),
                Optional.empty(),
                Figure.of(Double.NaN),
                OptionalLong.empty());
        return new GivenEnsemble(
                averageName(averageScored),
                tally.group.departures(),
                read.rescaled(),
                read.worstSum(),
                figures(statistics));
    }

    private String name(int s) {
        return s < members
                ? set.members().get(s).name()
                : set.ensemble().map(Member::name).orElseGet(() -> averageName(scored[members]));
    }

    private String averageName(boolean averageScored) {
        String name = averageScored ? "arithmetic mean" : "plurality vote";
        return options.weights().isEmpty() ? name : "weighted " + name;
    }

    private boolean topKDefined(int s) {
        if (s == members) {
            return set.ensemble().map(this::topKDefined).orElseGet(this::averageTopKDefined);
        }
        return topKDefined(set.members().get(s));
    }

    private boolean averageTopKDefined() {
        return set.members().stream().allMatch(this::topKDefined);
    }

    private boolean topKDefined(Member member) {
        int k = options.topK();
        return k < set.classes() && member.kind() != Kind.DECISIONS && member.width() >= k;
    }

    private ScoreProfile profile(int s) {
        Columns columns = tally.columns;
        int[] right = new int[ScoreProfile.BINS];
        int[] wrong = new int[ScoreProfile.BINS];
        double[] sums = new double[ScoreProfile.BINS];
        for (int i = 0; i < columns.size(); i++) {
            double confidence = columns.confidence(s, i);
            int bin = Math.min((int) (confidence * ScoreProfile.BINS), ScoreProfile.BINS - 1);
            (columns.right(s, i) ? right : wrong)[bin]++;
            sums[bin] += confidence;
        }
        return new ScoreProfile(
                Distribution.of(columns.confidences(s)),
                Distribution.of(columns.entropies(s)),
                Distribution.of(columns.margins(s)),
                list(right),
                list(wrong),
                IntStream.range(0, ScoreProfile.BINS)
                        .mapToObj(b -> mean(sums[b], right[b] + wrong[b], (b + 0.5) / ScoreProfile.BINS))
                        .toList());
    }

    private static double mean(double sum, int count, double ofNone) {
        return count == 0 ? ofNone : sum / count;
    }

    private static List<Integer> list(int[] counts) {
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return List.copyOf(list);
    }
}
