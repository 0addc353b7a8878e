package io.github.ensdiag.measure;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** @param temperature NaN: not fitted */
    PredictorResult of(int s, double temperature) {
        ScoreSums sums = tally.series.get(s);
        double followRate = s == members ? Double.NaN : (double) tally.group.followed(s) / sums.samples();
        var statistics = new PredictorStatistics(
                sums, scored[s], topKDefined(s), balancedAccuracy(s), macroF1(s), temperature, followRate);
        var information = new Information(tally.columns.size(), set.classes(), options.permutations(), options.seed());
        return new PredictorResult(
                name(s),
                sums.hits(),
                sums.ties(),
                sums.noAnswers(),
                scored[s] ? sums.clips() : 0,
                figures(statistics),
                scored[s] ? Optional.of(profile(s)) : Optional.empty(),
                information.mutual(tally.columns.labels(), tally.columns.predictions(s)));
    }

    private static Map<PredictorMeasure, Figure> figures(PredictorStatistics statistics) {
        ScoreSums sums = statistics.sums();
        Map<PredictorMeasure, Figure> figures = new EnumMap<>(PredictorMeasure.class);
        for (PredictorMeasure measure : PredictorMeasure.values()) {
            Optional<Interval> interval = switch (measure) {
                case ACCURACY -> Optional.of(Statistics.wilson(sums.hits(), sums.samples()));
                case TOP_K_ACCURACY -> Optional.of(Statistics.wilson(sums.topKHits(), sums.samples()));
                default -> Optional.empty();
            };
            figures.put(measure, Figure.of(measure.of(statistics), interval));
        }
        return Collections.unmodifiableMap(figures);
    }

    /**
     * The members' own average, beside a given ensemble.
     *
     * @param averageScored whether any member has scores
     * @param readers what has read all rows
     */
    GivenEnsemble average(boolean averageScored, Collection<JointRows> readers) {
        var statistics = new PredictorStatistics(
                tally.average(), averageScored, averageTopKDefined(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        return new GivenEnsemble(
                averageName(averageScored),
                tally.group.departures(),
                JointRows.rescaledRows(readers, members),
                JointRows.worstSum(readers, members),
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

    private double balancedAccuracy(int s) {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < set.classes(); c++) {
            if (classes.size(c) > 0) {
                sum += (double) classes.hits(s, c) / classes.size(c);
                present++;
            }
        }
        return sum / present;
    }

    private double macroF1(int s) {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < set.classes(); c++) {
            if (classes.size(c) > 0) {
                // TP + FP are all answers c, TP + FN all samples of c.
                sum += 2.0 * classes.hits(s, c) / (classes.predicted(s, c) + classes.size(c));
                present++;
            }
        }
        return sum / present;
    }

    private ScoreProfile profile(int s) {
        Columns columns = tally.columns;
        int[] right = new int[ScoreProfile.BINS];
        int[] wrong = new int[ScoreProfile.BINS];
        for (int i = 0; i < columns.size(); i++) {
            int bin = Math.min((int) (columns.confidence(s, i) * ScoreProfile.BINS), ScoreProfile.BINS - 1);
            (columns.right(s, i) ? right : wrong)[bin]++;
        }
        return new ScoreProfile(
                Distribution.of(columns.confidences(s)),
                Distribution.of(columns.entropies(s)),
                Distribution.of(columns.margins(s)),
                list(right),
                list(wrong));
    }

    private static List<Integer> list(int[] counts) {
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return List.copyOf(list);
    }
}
