package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.whatif.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts what was found into sentences: what happened, why, and what to try first. */
final class Reasoning {
    /** Wins and losses cancel where the smaller is at least this part of the larger. */
    static final double CANCEL = 0.8;

    private final Evidence evidence;
    private final Split split;
    private final List<Cause> causes;
    private final String best;
    private final String ensemble;

    Reasoning(Evidence evidence, Split split) {
        this.evidence = evidence;
        this.split = split;
        causes = Causes.of(evidence);
        best = evidence.name(evidence.best());
        ensemble = evidence.ensemble();
    }

    Verdict verdict() {
        return new Verdict(evidence.effect, headline(), summary(), causes, advice());
    }

    private String headline() {
        String combining =
                !evidence.results.averaged() ? capital(ensemble) : evidence.results.scored() ? "Averaging" : "Voting";
        double gain = evidence.gain().get();
        return switch (evidence.effect) {
            case LOSS -> combining + " costs " + Prose.points(gain) + ": " + main().orElseGet(this::dragged) + ".";
            case GAIN -> combining + " gains " + Prose.points(gain) + " over " + best + ", the best member.";
            case CANNOT_TELL ->
                combining + " makes no difference that " + Prose.samples(evidence.results.samples()) + " could show: "
                        + Prose.signedPoints(gain) + " points against " + best + " alone"
                        + main().map(clause -> "; " + clause).orElse("") + ".";
            case UNCHANGED ->
                capital(ensemble) + " is right exactly where " + best + " is right"
                        + main().map(clause -> ": " + clause).orElse("") + ".";
        };
    }

    /** The main cause, unless it is that the data cannot tell, which is said already. */
    private Optional<String> main() {
        return causes.stream()
                .findFirst()
                .filter(c -> c.kind() != Cause.Kind.NOISE)
                .map(Cause::clause);
    }

    private String dragged() {
        if (!evidence.results.averaged()) {
            return "it loses more of what " + best + " gets right than it wins";
        }
        return evidence.two()
                ? evidence.name(evidence.other()) + " drags down more than it rescues"
                : "the other members drag " + best + " down more than they rescue";
    }

    private List<String> summary() {
        List<String> summary = new ArrayList<>();
        summary.add(accuracies());
        Given.reason(evidence.results).ifPresent(summary::add);
        if (split.samples() > 0) {
            summary.add(settling());
        }
        if (evidence.effect == Verdict.Effect.CANNOT_TELL) {
            summary.add(churn());
        }
        return summary;
    }

    private String accuracies() {
        Optional<Interval> interval = evidence.gain().interval();
        String scores = capital(ensemble) + " scores "
                + Prose.percent(evidence.results.ensemble().predictor().accuracy()) + ", " + best + " alone "
                + Prose.percent(evidence.predictor(evidence.best()).accuracy()) + ", "
                + (evidence.two()
                        ? evidence.name(evidence.other()) + " "
                                + Prose.percent(
                                        evidence.predictor(evidence.other()).accuracy())
                        : "the mean of the members "
                                + Prose.percent(evidence.results
                                        .ensemble()
                                        .figure(EnsembleMeasure.MEAN_ACCURACY)
                                        .get()));
        String range = interval.map(i -> Evidence.interval(i) + " points").orElse("");
        return scores
                + switch (evidence.effect) {
                    case GAIN -> ". The gain is real (95 % interval " + range + ").";
                    case LOSS -> ". The loss is real (95 % interval " + range + ").";
                    case CANNOT_TELL ->
                        ". The 95 % interval of the difference, " + range + whyNotSure(interval.orElseThrow());
                    case UNCHANGED -> ". " + nothingSeen();
                };
    }

    /** Little difference is not little change. */
    private String churn() {
        long wins = evidence.results.ensemble().wins();
        long losses = evidence.results.ensemble().losses();
        return "No difference is not no change: " + ensemble + " wins " + Prose.samples(wins) + " that " + best
                + " gets wrong and loses " + Prose.count(losses) + " that " + best + " gets right"
                + (Math.min(wins, losses) >= CANCEL * Math.max(wins, losses) ? "; the two cancel." : ".");
    }

    private String whyNotSure(Interval interval) {
        if (interval.contains(0)) {
            return ", holds 0.";
        }
        return evidence.p() < Evidence.SIGNIFICANT
                ? ", leaves 0 out, but " + best + " was picked as the best of " + evidence.members()
                        + " on these very samples, which flatters it: too little to be sure."
                : ", only just leaves 0 out, and the exact test (p = " + Prose.fixed(evidence.p(), 2)
                        + ") does not: too little to be sure.";
    }

    /** The rule of three: what of a change may have gone unseen (Hanley & Lippman-Hand 1983, DOI 10.1001/jama.1983.03330370053031). */
    private String nothingSeen() {
        double most = 3.0 / evidence.results.samples();
        return most >= 0.5
                ? "So few samples tell nothing about others."
                : "That none of " + Prose.samples(evidence.results.samples())
                        + " changes sides only says that of others hardly more than " + Prose.percent(most)
                        + " would.";
    }

    /** The accounting identity in words: it holds whatever the cause. */
    private String settling() {
        String where = evidence.two()
                ? "Exactly one of the two is right on " + Prose.samples(split.samples())
                : "Some members are right and some are wrong on " + Prose.samples(split.samples());
        String ensembleShare = Prose.percent(split.ensembleRight(), split.samples());
        String bestShare = Prose.percent(split.bestRight(), split.samples());
        long difference = split.ensembleRight() - split.bestRight();
        String meaning;
        if (difference > 0 && evidence.effect == Verdict.Effect.GAIN) {
            meaning = ", so " + ensemble + " settles these better than trusting " + best + " would";
        } else if (difference < 0 && evidence.effect == Verdict.Effect.LOSS) {
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

    private List<String> advice() {
        List<String> advice = new ArrayList<>();
        Optional<Rung> remedy = Remedy.rung(evidence);
        List<String> parts = GroupAdvice.of(evidence);
        double byParts = GroupAdvice.gain(evidence).orElse(0);
        boolean partsFirst = byParts > remedy.map(r -> r.difference().get()).orElse(0.0);
        if (partsFirst) {
            advice.addAll(parts);
        }
        remedy.map(rung -> Remedy.sentence(evidence, rung)).ifPresent(advice::add);
        if (evidence.effect == Verdict.Effect.LOSS
                && !(partsFirst && byParts > -evidence.gain().get())) {
            advice.add((advice.isEmpty() ? "Use " : "Until then use ") + best + " alone"
                    + (advice.isEmpty() ? ": no other way to combine the members is shown to be better." : "."));
        }
        advice.addAll(ofCauses(remedy));
        if (!partsFirst) {
            advice.addAll(parts);
        }
        if (evidence.effect == Verdict.Effect.UNCHANGED && remedy.isEmpty()) {
            advice.add("Use " + best + " alone as long as the others change nothing.");
        }
        if (evidence.effect == Verdict.Effect.GAIN) {
            advice.add("Keep " + ensemble + (remedy.isEmpty() ? "" : " until then") + "." + room(remedy));
        }
        return advice;
    }

    /** What the causes advise and the ladder does not say already. */
    private List<String> ofCauses(Optional<Rung> remedy) {
        boolean tempered = remedy.filter(r -> RungNames.Kind.of(r.step()) == RungNames.Kind.TEMPERATURES)
                .isPresent();
        boolean outshouted = causes.stream().anyMatch(c -> c.kind() == Cause.Kind.OUTSHOUTED);
        return causes.stream()
                .filter(c -> c.kind() != Cause.Kind.OUTSHOUTED || !tempered)
                .filter(c -> c.kind() != Cause.Kind.WEAK_PARTNER || !outshouted)
                .map(Cause::advice)
                .filter(a -> !a.isEmpty())
                .toList();
    }

    /** @param remedy that may be better than any choice among the answers of today */
    private String room(Optional<Rung> remedy) {
        double oracle = evidence.results
                .ensemble()
                .figure(EnsembleMeasure.ORACLE_ACCURACY)
                .get();
        double reached = remedy.map(r -> r.accuracy().get()).orElse(0.0);
        return oracle
                        > Math.max(
                                reached, evidence.results.ensemble().predictor().accuracy())
                ? " Choosing the right member on every sample would reach " + Prose.percent(oracle) + "."
                : "";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
