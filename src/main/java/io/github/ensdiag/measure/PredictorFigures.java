package io.github.ensdiag.measure;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the results of one predictor from the tally. */
final class PredictorFigures {
    private final EvaluationSet set;
    private final Tally tally;
    private final Options options;
    private final boolean scored;
    private final int members;

    PredictorFigures(EvaluationSet set, Tally tally, Options options, boolean scored) {
        this.set = set;
        this.tally = tally;
        this.options = options;
        this.scored = scored;
        members = set.members().size();
    }

    /** @param temperature NaN: not fitted */
    PredictorResult of(int s, double temperature) {
        ScoreSums sums = tally.series.get(s);
        boolean ensemble = s == members;
        boolean hasScores = ensemble ? scored : set.members().get(s).kind() != Kind.DECISIONS;
        double followRate = ensemble ? Double.NaN : (double) tally.group.followed(s) / sums.samples();
        var statistics = new PredictorStatistics(
                sums, hasScores, topKDefined(s), balancedAccuracy(s), macroF1(s), temperature, followRate);
        Map<PredictorMeasure, Figure> figures = new EnumMap<>(PredictorMeasure.class);
        for (PredictorMeasure measure : PredictorMeasure.values()) {
            Optional<Interval> interval = switch (measure) {
                case ACCURACY -> Optional.of(Statistics.wilson(sums.hits(), sums.samples()));
                case TOP_K_ACCURACY -> Optional.of(Statistics.wilson(sums.topKHits(), sums.samples()));
                default -> Optional.empty();
            };
            figures.put(measure, Figure.of(measure.of(statistics), interval));
        }
        var information = new Information(tally.columns.size(), set.classes(), options.permutations(), options.seed());
        return new PredictorResult(
                ensemble ? ensembleName() : set.members().get(s).name(),
                sums.hits(),
                sums.ties(),
                sums.noAnswers(),
                hasScores ? sums.clips() : 0,
                Collections.unmodifiableMap(figures),
                hasScores ? Optional.of(profile(s)) : Optional.empty(),
                information.mutual(tally.columns.labels(), tally.columns.predictions(s)));
    }

    private String ensembleName() {
        String name = scored ? "arithmetic mean" : "plurality vote";
        return options.weights().isEmpty() ? name : "weighted " + name;
    }

    private boolean topKDefined(int s) {
        int k = options.topK();
        if (k >= set.classes()) {
            return false;
        }
        if (s < members) {
            Member member = set.members().get(s);
            return member.kind() != Kind.DECISIONS && member.width() >= k;
        }
        return set.members().stream().allMatch(m -> m.kind() != Kind.DECISIONS && m.width() >= k);
    }

    private double balancedAccuracy(int s) {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < set.classes(); c++) {
            if (tally.classes.size(c) > 0) {
                sum += (double) tally.classes.hits(s, c) / tally.classes.size(c);
                present++;
            }
        }
        return sum / present;
    }

    private double macroF1(int s) {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < set.classes(); c++) {
            if (tally.classes.size(c) > 0) {
                // TP + FP are all answers c, TP + FN all samples of c.
                sum += 2.0 * tally.classes.hits(s, c) / (tally.classes.predicted(s, c) + tally.classes.size(c));
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
