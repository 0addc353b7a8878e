package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the sentences that explain one set of results. */
final class Reasoning {
    /** A member that the ensemble follows in at least this share of the disagreements decides nearly alone. */
    static final double DECIDES_ALONE = 0.95;

    /** Wins and losses cancel where the smaller is at least this part of the larger. */
    static final double CANCEL = 0.8;

    /** So many times as often must the best member be right alone before the other counts as a weak partner. */
    static final double WEAK = 3;

    /** Significance at which a difference is called real, beside an interval that leaves 0 out. */
    static final double SIGNIFICANT = 0.05;

    /** From this part of the larger number of errors on, shared errors count as most of them. */
    static final double ALIKE = 0.75;

    private final Results results;
    private final Split split;
    private final Verdict.Effect effect;
    private final double gain;
    private final String best;
    private final String ensemble;
    private final Outshouting louder;

    Reasoning(Results results, Split split) {
        this.results = results;
        this.split = split;
        Figure figure = results.ensemble().figure(EnsembleMeasure.GAIN_OVER_BEST);
        gain = figure.get();
        effect = effect(figure);
        best = results.best().predictor().name();
        ensemble = "the " + (results.averaged() ? results.scored() ? "average" : "vote" : results.ensembleNoun());
        louder = new Outshouting(results, effect, ensemble);
    }

    Verdict verdict() {
        return new Verdict(effect, headline(), reasons(), advice());
    }

    /** Without an interval nothing flipped; near the edge the exact test must agree with the interval. */
    private Verdict.Effect effect(Figure gain) {
        if (gain.interval().isEmpty()) {
            return Verdict.Effect.UNCHANGED;
        }
        boolean real = !gain.interval().get().contains(0) && p() < SIGNIFICANT;
        return !real ? Verdict.Effect.CANNOT_TELL : gain.get() > 0 ? Verdict.Effect.GAIN : Verdict.Effect.LOSS;
    }

    private double p() {
        return results.ensemble().figure(EnsembleMeasure.MCNEMAR_P).get();
    }

    private boolean two() {
        return results.members().size() == 2;
    }

    private String headline() {
        String combining = !results.averaged() ? capital(ensemble) : results.scored() ? "Averaging" : "Voting";
        return switch (effect) {
            case LOSS ->
                combining + " costs " + Prose.points(gain) + ": "
                        + louder.find()
                                .map(m -> m.predictor().name() + " outshouts the better " + best)
                                .orElseGet(this::dragged)
                        + ".";
            case GAIN -> combining + " gains " + Prose.points(gain) + " over " + best + ", the best member.";
            case CANNOT_TELL ->
                combining + " makes no difference that " + Prose.samples(results.samples()) + " could show: "
                        + Prose.signedPoints(gain) + " points against " + best + " alone.";
            case UNCHANGED -> capital(ensemble) + " is right exactly where " + best + " is right.";
        };
    }

    private String dragged() {
        if (tiesMatter()) {
            return "tied votes go to the lowest class index, right or wrong";
        }
        if (!results.averaged()) {
            return "it loses more of what " + best + " gets right than it wins";
        }
        return two()
                ? other().name() + " drags down more than it rescues"
                : "the other members drag " + best + " down more than they rescue";
    }

    /** Whether a plain vote ties so often that ties could account for every sample it loses. */
    private boolean tiesMatter() {
        long ties = results.ensemble().predictor().ties();
        return results.averaged()
                && !results.scored()
                && ties > 0
                && ties >= results.ensemble().losses();
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(accuracies());
        Given.reason(results).ifPresent(reasons::add);
        if (split.samples() > 0) {
            reasons.add(settling());
        }
        if (tiesMatter()) {
            reasons.add("On " + Prose.samples(results.ensemble().predictor().ties())
                    + " the vote is tied, and a tie goes to " + "the lowest class index: who wins there is arbitrary.");
        }
        louder.find().ifPresent(m -> reasons.add(louder.reason(m)));
        weak().ifPresent(reasons::add);
        repeated().ifPresent(reasons::add);
        if (effect == Verdict.Effect.CANNOT_TELL) {
            reasons.add(churn());
        }
        alike().ifPresent(reasons::add);
        return reasons;
    }

    private String accuracies() {
        Optional<Interval> interval =
                results.ensemble().figure(EnsembleMeasure.GAIN_OVER_BEST).interval();
        String scores = capital(ensemble) + " scores "
                + Prose.percent(results.ensemble().predictor().accuracy()) + ", " + best + " alone "
                + Prose.percent(results.best().predictor().accuracy()) + ", "
                + (two()
                        ? other().name() + " " + Prose.percent(other().accuracy())
                        : "the mean of the members "
                                + Prose.percent(results.ensemble()
                                        .figure(EnsembleMeasure.MEAN_ACCURACY)
                                        .get()));
        String range = interval.map(
                        i -> Prose.signedPoints(i.low()) + " to " + Prose.signedPoints(i.high()) + " points")
                .orElse("");
        return scores
                + switch (effect) {
                    case GAIN -> ". The gain is real (95 % interval " + range + ").";
                    case LOSS -> ". The loss is real (95 % interval " + range + ").";
                    case CANNOT_TELL ->
                        ". The 95 % interval of the difference, " + range
                                + (interval.orElseThrow().contains(0)
                                        ? ", holds 0."
                                        : ", only just leaves 0 out, and the exact test (p = " + Prose.fixed(p(), 2)
                                                + ") does not: too little to be sure.");
                    case UNCHANGED -> ".";
                };
    }

    /** The accounting identity in words: it holds whatever the cause. */
    private String settling() {
        String where = two()
                ? "Exactly one of the two is right on " + Prose.samples(split.samples())
                : "Some members are right and some are wrong on " + Prose.samples(split.samples());
        String ensembleShare = Prose.percent(split.ensembleRight(), split.samples());
        String bestShare = Prose.percent(split.bestRight(), split.samples());
        long difference = split.ensembleRight() - split.bestRight();
        String meaning;
        if (difference > 0 && effect == Verdict.Effect.GAIN) {
            meaning = ", so " + ensemble + " settles these better than trusting " + best + " would";
        } else if (difference < 0 && effect == Verdict.Effect.LOSS) {
            meaning = ", so trusting " + best + " would have been better there";
        } else {
            meaning = difference == 0 ? ", the same" : ", a difference of " + Prose.samples(Math.abs(difference));
        }
        return where + ", and only there can choosing between their answers help or hurt. There " + ensemble
                + " is right in " + ensembleShare + " and " + best + " in " + bestShare + meaning + "."
                + beyondChoosing(difference);
    }

    /** Where the ensemble answers as no member does, or errs where all are right, if that is what matters. */
    private String beyondChoosing(long difference) {
        if (2 * (split.emergent() + split.lost()) <= Math.abs(difference)) {
            return "";
        }
        String emergent = split.emergent() == 0
                ? ""
                : " Besides, it is right on " + Prose.samples(split.emergent()) + " that no member gets right.";
        String lost = split.lost() == 0
                ? ""
                : " " + (split.emergent() == 0 ? "Besides, it" : "It") + " is wrong on " + Prose.samples(split.lost())
                        + " that every member gets right.";
        return emergent + lost;
    }

    /** The member that is right alone, against the best one, most rarely. */
    private Optional<String> weak() {
        double most = WEAK;
        String sentence = null;
        for (PairResult pair : results.pairs()) {
            int top = results.ensemble().best();
            if (effect == Verdict.Effect.GAIN || pair.a() != top && pair.b() != top) {
                continue;
            }
            boolean first = pair.a() == top;
            long onlyBest = first ? pair.cells().onlyA() : pair.cells().onlyB();
            long onlyIt = first ? pair.cells().onlyB() : pair.cells().onlyA();
            double ratio = (double) onlyBest / Math.max(1, onlyIt);
            if (ratio >= most) {
                most = ratio;
                String name = results.series(first ? pair.b() : pair.a()).name();
                sentence =
                        name + " is right without " + best + " on " + Prose.samples(onlyIt) + ", " + best + " without "
                                + name + " on " + Prose.count(onlyBest)
                                + (equalWeights() ? "; yet both have the same weight." : ".");
            }
        }
        return Optional.ofNullable(sentence);
    }

    private boolean equalWeights() {
        return results.averaged() && results.options().weights().isEmpty();
    }

    /** One of two that drowns the other; among more, the others may be followed for agreeing with it. */
    private Optional<String> repeated() {
        if (!two()) {
            return Optional.empty();
        }
        long agreed = results.ensemble().allAgree();
        long disagreed = results.samples() - agreed;
        PredictorResult most = results.members().stream()
                .map(MemberResult::predictor)
                .max(Comparator.comparingDouble(Reasoning::followed))
                .orElseThrow();
        // Where all agree the ensemble follows everyone.
        long followed = Math.round(followed(most) * results.samples()) - agreed;
        return disagreed == 0 || followed < DECIDES_ALONE * disagreed
                ? Optional.empty()
                : Optional.of(
                        "On the " + Prose.samples(disagreed) + " on which the two give different answers, " + ensemble
                                + " gives " + most.name() + "'s answer in " + Prose.percent(followed, disagreed)
                                + ": what the other says hardly counts.");
    }

    private static double followed(PredictorResult member) {
        return member.figure(PredictorMeasure.FOLLOW_RATE).get();
    }

    /** Little difference is not little change. */
    private String churn() {
        long wins = results.ensemble().wins();
        long losses = results.ensemble().losses();
        Figure smallest = results.ensemble().figure(EnsembleMeasure.SMALLEST_DETECTABLE_GAIN);
        return "It wins " + Prose.samples(wins) + " that " + best + " gets wrong and loses " + Prose.count(losses)
                + " that " + best + " gets right"
                + (Math.min(wins, losses) >= CANCEL * Math.max(wins, losses) ? "; the two cancel." : ".")
                + (smallest.defined()
                        ? " Differences below about " + Prose.points(smallest.get())
                                + " are too small for a set of this size."
                        : "");
    }

    private Optional<String> alike() {
        if (!two()) {
            return Optional.empty();
        }
        PairResult pair = results.pairs().get(0);
        Figure kappa = pair.figure(PairMeasure.ERROR_CONSISTENCY);
        Figure highest = pair.figure(PairMeasure.ERROR_CONSISTENCY_HIGHEST);
        boolean together = kappa.interval().filter(i -> i.low() > 0).isPresent();
        if (!together || !highest.defined()) {
            return Optional.empty();
        }
        String value = "error consistency κ is " + Prose.fixed(kappa.get(), 2) + ", where 0 is independent and "
                + Prose.fixed(highest.get(), 2) + " the highest possible at these accuracies";
        long n = results.samples();
        long mostErrors = Math.max(n - pair.cells().rightA(), n - pair.cells().rightB());
        if (pair.cells().neither() >= ALIKE * mostErrors) {
            return Optional.of("The two mostly err on the same samples: " + value + ". " + ceiling(pair));
        }
        return Optional.of("They err together more often than independent models would: " + value + "."
                + (effect == Verdict.Effect.GAIN ? "" : " " + ceiling(pair)));
    }

    private String ceiling(PairResult pair) {
        long onlyOther = pair.a() == results.ensemble().best()
                ? pair.cells().onlyB()
                : pair.cells().onlyA();
        return "Choosing between their answers could add no more than the " + Prose.samples(onlyOther) + " that only "
                + other().name() + " gets right.";
    }

    private List<String> advice() {
        List<String> advice = new ArrayList<>();
        Optional<MemberResult> loud = louder.find();
        if (tiesMatter() && effect != Verdict.Effect.GAIN) {
            advice.add(
                    "Add a member, weights or scores, so that ties are settled by more than the numbering of classes.");
        }
        if (effect != Verdict.Effect.GAIN) {
            loud.map(louder::advice).ifPresent(advice::add);
        }
        if (effect == Verdict.Effect.LOSS) {
            advice.add((loud.isPresent() ? "Until then use " : "Use ") + best + " alone, or "
                    + (!results.averaged()
                            ? "combine the members otherwise; choose how on samples that you do not report on."
                            : "give it more weight; choose the weight on samples that you do not report on."));
        }
        if (effect == Verdict.Effect.CANNOT_TELL) {
            advice.add("Look at the samples on which " + ensemble + " and " + best
                    + " part, and at the classes they come " + "from: they show what the others know that " + best
                    + " does not, and where they mislead.");
        }
        if (effect == Verdict.Effect.UNCHANGED) {
            advice.add("Use " + best + " alone as long as the others change nothing"
                    + (!results.averaged() ? "." : ", or make their scores comparable: see how sure each member is."));
        }
        if (effect == Verdict.Effect.GAIN) {
            double oracle =
                    results.ensemble().figure(EnsembleMeasure.ORACLE_ACCURACY).get();
            boolean room = oracle > results.ensemble().predictor().accuracy();
            advice.add("Keep " + ensemble + "."
                    + (room
                            ? " Choosing the right member on every sample would reach " + Prose.percent(oracle)
                                    + "; only members that err on other samples can lift that."
                            : ""));
        }
        return advice;
    }

    /** The member that is not the best, of two. */
    private PredictorResult other() {
        return results.members().get(1 - results.ensemble().best()).predictor();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
