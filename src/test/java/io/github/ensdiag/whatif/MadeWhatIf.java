package io.github.ensdiag.whatif;

import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What-if figures made by hand, for what is drawn and written of them. */
public final class MadeWhatIf {
    private final long samples;
    private final long today;
    private final List<Rung> rungs = new ArrayList<>();
    private final List<WeightCurve> curves = new ArrayList<>();

    private MadeWhatIf(long samples, long today) {
        this.samples = samples;
        this.today = today;
    }

    /** Nothing yet; {@code today} samples are right today. */
    public static MadeWhatIf of(long samples, long today) {
        return new MadeWhatIf(samples, today);
    }

    public static MadeWhatIf of(Results results) {
        return of(results.samples(), results.ensemble().predictor().right());
    }

    /** All rungs, for two members or more, as they came out for NASNet-Large and Inception-v3 on 50 000 images. */
    public static MadeWhatIf nasnet(long samples, long today, int members) {
        MadeWhatIf made = of(samples, today);
        List<Double> temperatures = first(members, 0.931, 1.656);
        made.rung(Step.BEST_MEMBER, 3256, 1280).today();
        made.rung(Step.GEOMETRIC, 1206, 868).rung(Step.VOTE, 21, 35);
        made.rung(Step.MAX, 156, 414).rung(Step.BORDA, 1270, 998);
        Fit tempered = new Fit(temperatures, List.of());
        made.fitted(Step.TEMPERED_MEAN, 2072, 438, tempered, tempered, tempered);
        made.fitted(Step.TEMPERED_GEOMETRIC, 2082, 569, tempered, tempered, tempered);
        made.fitted(
                Step.WEIGHTED_MEAN,
                2960,
                923,
                weights(members, 0.7848),
                weights(members, 0.8589),
                weights(members, 0.8114));
        made.fitted(
                Step.WEIGHTED_GEOMETRIC,
                2920,
                832,
                weights(members, 0.848),
                weights(members, 0.9023),
                weights(members, 0.9023));
        Fit both = new Fit(temperatures, weights(members, 0.7314).weights());
        made.fitted(Step.TEMPERED_WEIGHTED_MEAN, 3017, 941, both, both, both);
        return made.independent(0.04659, 0.04345, 0.04972).rung(Step.ORACLE, 3663, 35);
    }

    private static List<Double> first(int members, double first, double others) {
        List<Double> list = new ArrayList<>(Collections.nCopies(members, others));
        list.set(0, first);
        return list;
    }

    /** The first member weighs so much, the others share the rest. */
    public static Fit weights(int members, double first) {
        return new Fit(List.of(), first(members, first, (1 - first) / (members - 1)));
    }

    public MadeWhatIf today() {
        rungs.add(new Rung(
                Step.TODAY,
                Figure.share(today, samples),
                Figure.of(0),
                Figure.of(Double.NaN),
                Optional.empty(),
                List.of(),
                Optional.empty()));
        return this;
    }

    public MadeWhatIf rung(Step step, long won, long lost) {
        return rung(step, won, lost, List.of(), Optional.empty());
    }

    public MadeWhatIf fitted(Step step, long won, long lost, Fit first, Fit second, Fit forUse) {
        return rung(step, won, lost, List.of(first, second), Optional.of(forUse));
    }

    private MadeWhatIf rung(Step step, long won, long lost, List<Fit> halves, Optional<Fit> forUse) {
        // as many flips as the samples allow
        long scale = Math.max(1, Math.max(ceil(won, samples - today), ceil(lost, today)));
        long w = won / scale;
        long l = lost / scale;
        double d = (double) (w - l) / samples;
        Optional<Interval> interval = w + l == 0
                ? Optional.empty()
                : Optional.of(Statistics.pairedNormal(d, (double) (w + l) / samples, samples));
        double log10 = Statistics.mcnemarLog10P(w, l);
        OptionalDouble adjusted =
                step.usable() ? OptionalDouble.of(Math.min(1, 2 * Math.pow(10, log10))) : OptionalDouble.empty();
        rungs.add(new Rung(
                step,
                Figure.share(today + w - l, samples),
                Figure.of(d, interval),
                Figure.of(Double.NaN),
                Optional.of(new Rung.Flips(w, l, log10, adjusted)),
                halves,
                forUse));
        return this;
    }

    private static long ceil(long a, long b) {
        return b == 0 ? a + 1 : (a + b - 1) / b;
    }

    public MadeWhatIf independent(double difference, double low, double high) {
        double room = Math.min(1, (1 - (double) today / samples) / Math.max(1e-9, difference));
        rungs.add(new Rung(
                Step.INDEPENDENT,
                Figure.of((double) today / samples + room * difference),
                Figure.of(room * difference, Optional.of(new Interval(room * low, room * high))),
                Figure.of(Double.NaN),
                Optional.empty(),
                List.of(),
                Optional.empty()));
        return this;
    }

    public MadeWhatIf curve(Pooling pooling, double[] starts, int... right) {
        curves.add(new WeightCurve(pooling, (int) samples, 0, new Steps(starts, right)));
        return this;
    }

    public WhatIf build() {
        return build(0, 0);
    }

    public WhatIf build(long unpaired, long truncated) {
        return new WhatIf(new Ladder(rungs, unpaired, truncated), curves, Optional.empty());
    }
}
