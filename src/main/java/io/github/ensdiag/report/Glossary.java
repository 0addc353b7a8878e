package io.github.ensdiag.report;

import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.Description;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import java.util.ArrayList;
import java.util.List;

/** Every measure of the catalogue, and the few terms beside it, with an anchor each. */
final class Glossary {
    private Glossary() {}

    /**
     * An entry.
     *
     * @param formula in plain text; empty: none
     * @param interval how its 95 % interval is made, or why there is none; empty: it is no estimate
     * @param source who made it; empty: nobody in particular
     */
    record Entry(String id, String name, String reading, String formula, String interval, String source) {}

    /** Entries that belong together. */
    record Group(String title, List<Entry> entries) {}

    /** Where a measure is explained. */
    static String anchor(Measure measure) {
        String kind = measure instanceof ClassMeasure
                ? "class-"
                : measure instanceof PredictorMeasure
                        ? "one-"
                        : measure instanceof PairMeasure
                                ? "pair-"
                                : measure instanceof AttentionMeasure ? "look-" : "all-";
        return "g-" + kind + measure.id();
    }

    static List<Group> groups() {
        return List.of(
                new Group("Terms", terms()),
                CauseGlossary.group(),
                WhatIfGlossary.group(),
                group("Of one member, or of the ensemble", PredictorMeasure.values()),
                group("Of one member, or of the ensemble, on one class", ClassMeasure.values()),
                group("Of two members", PairMeasure.values()),
                group("Of what two members look at", AttentionMeasure.values()),
                group("Of the ensemble against its members, and of all members together", EnsembleMeasure.values()));
    }

    private static Group group(String title, Measure[] measures) {
        List<Entry> entries = new ArrayList<>();
        for (Measure measure : measures) {
            Description about = measure.about();
            entries.add(new Entry(
                    anchor(measure),
                    about.name(),
                    about.reading(),
                    about.formula(),
                    measure.interval(),
                    about.source()));
        }
        return new Group(title, entries);
    }

    static Entry term(String id, String name, String reading, String formula, String source) {
        return new Entry("g-" + id, name, reading, formula, "", source);
    }

    private static List<Entry> terms() {
        return List.of(
                term(
                        "notation",
                        "Notation",
                        "N samples, C classes, M members; y is the true class, \u0177 an answer, E the ensemble, p a "
                                + "probability, [\u2026] is 1 where the condition holds and 0 elsewhere.",
                        "",
                        ""),
                term(
                        "interval",
                        "95\u202f% interval",
                        "The values that agree with what was measured. If the evaluation were repeated on new samples "
                                + "of the same kind, such intervals would hold the true value 95 times in 100. Each says "
                                + "how far its own figure may be off: of a thousand intervals some fifty miss, and where "
                                + "two overlap the figures may still differ. Where nothing varies there is none. How each "
                                + "is made stands with its measure.",
                        "",
                        ""),
                term(
                        "paired",
                        "Paired interval",
                        "The interval of a difference between two predictors on the same samples. Only the samples on "
                                + "which one is right and the other wrong count, so it is much narrower than the two "
                                + "intervals of the accuracies suggest.",
                        "d = (w \u2212 l)/N, variance (w + l \u2212 (w \u2212 l)\u00b2/N)/N\u00b2; below 30 flips by "
                                + "bootstrap",
                        ""),
                term(
                        "change",
                        "Change since the baseline",
                        "The figure now less the same figure then. Shares of samples are compared sample by sample, on the "
                                + "samples that both runs have: only those on which somebody changed sides count. Of other "
                                + "figures the interval is made from the two figures\u2019 own as if they were independent, "
                                + "which on the same samples is too wide rather than too narrow. Where nothing changed on "
                                + "any sample the change is exactly 0 and has no interval.",
                        "independent: d \u2213 \u221a((now \u2212 its end)\u00b2 + (then \u2212 its other end)\u00b2)",
                        "Zou & Donner 2008, DOI 10.1002/sim.3095"),
                term(
                        "surely",
                        "Surely better or worse",
                        "The 95\u202f% interval of the difference leaves 0 out, and McNemar\u2019s exact test has p < 0.05 when "
                                + "adjusted for how many differences were tested beside it. Not certainty: where nothing differs, "
                                + "it would still be said of some table in twenty.",
                        "",
                        ""),
                term(
                        "mcnemar",
                        "McNemar\u2019s test",
                        "Asks whether two predictors are equally good, from the samples on which just one of them is "
                                + "right: if they were, each such sample would be a toss of a coin.",
                        "",
                        "McNemar 1947, DOI 10.1007/BF02295996"),
                term(
                        "ledger",
                        "Ledger",
                        "What became of each sample. Kept: right in the best member and in the ensemble. Rescued: the "
                                + "best member was wrong, another one right, and so is the ensemble. Emergent: right "
                                + "although no member was. Dragged down: the best member was right, another one wrong, "
                                + "and the ensemble is wrong. Lost: wrong although all members were right. Missed: a "
                                + "member other than the best was right, the ensemble is not.",
                        "gain over best = (rescued + emergent \u2212 dragged \u2212 lost)/N",
                        ""),
                term(
                        "conflict",
                        "Conflict",
                        "A sample on which two members give different answers, at most one of them right.",
                        "",
                        ""),
                term(
                        "several",
                        "Several right classes",
                        "A sample may have several right classes. An answer is right if it is one of them. Wherever the "
                                + "probability of the truth is needed (NLL, Brier, CAPA, temperature, correlations) they "
                                + "count as one class. Where one true class is needed (class sizes, confusions, mutual "
                                + "information) the first stands for it, and an answer that is right though not the first "
                                + "is no confusion.",
                        "p_y = \u03a3 of p over the right classes; Brier = (1 \u2212 p_y)\u00b2 + \u03a3 of p\u00b2 over the others; "
                                + "chance agreement of CAPA with C less the right classes in place of C \u2212 1",
                        "Beyer et al. 2020, arXiv:2006.07159"),
                term(
                        "independent",
                        "Independent errors",
                        "What would be seen if knowing where one member errs told nothing about where the other does.",
                        "P(both right) = p_A\u00b7p_B",
                        ""),
                term(
                        "correlation",
                        "Pearson and Spearman correlation",
                        "How closely two columns of numbers go together: 1 in step, 0 not at all, \u22121 opposed. "
                                + "Pearson looks at the values, Spearman at their ranks only. Their intervals allow for "
                                + "confidences that crowd at 100" + Format.THIN
                                + "% or are equal. The rank correlation of log-scores has none: it "
                                + "is taken on a few samples, whose scores hang together.",
                        "interval: variance from each sample\u2019s influence, on the scale of atanh r",
                        "Spearman 1904, DOI 10.2307/1412159; Croux & Dehon 2010, DOI 10.1007/s10260-010-0142-z"),
                term(
                        "information",
                        "Mutual information",
                        "How much knowing one answer tells about the other, or about the truth. 0: nothing. 1 bit "
                                + "halves the possibilities; 1 nat is 1.44 bits.",
                        "I(X;Y) = H(X) + H(Y) \u2212 H(X,Y), H = \u2212\u03a3 p log p",
                        "Shannon 1948, DOI 10.1002/j.1538-7305.1948.tb01338.x"),
                term(
                        "chance",
                        "Chance level and excess",
                        "The same estimate after one column has been shuffled, so that there is nothing to find. With "
                                + "many classes it is far from 0. Only the excess over it says something, and only where "
                                + "it exceeds two standard deviations (sd) of the shuffled estimates.",
                        "z = (value \u2212 mean of the shuffled)/sd of the shuffled",
                        ""),
                term(
                        "normalised",
                        "Normalised and adjusted mutual information",
                        "Mutual information as a share of the entropies; adjusted: less what chance gives at these class "
                                + "frequencies. 1: the same answers; 0: unrelated.",
                        "2\u00b7I/(H(\u00c2) + H(B\u0302)); (I \u2212 E[I])/(mean H \u2212 E[I])",
                        "Vinh et al. 2010, JMLR 11:2837"),
                term(
                        "redundancy",
                        "Redundancy and synergy",
                        "What two members know together is what each knows, less what they say twice, plus what only "
                                + "their combination tells.",
                        "I(A,B;Y) = I(A;Y) + I(B;Y) \u2212 I(A;B) + I(A;B|Y)",
                        "Zhou & Li 2010, LNCS 5997:134"),
                term(
                        "combination-loss",
                        "Combination loss",
                        "What the members\u2019 answers tell about the truth together and the ensemble\u2019s answer no "
                                + "longer does.",
                        "H(Y|\u0176_E) \u2212 H(Y|\u00c2,B\u0302)",
                        "Morishita et al. 2022"),
                term(
                        "adjusted-p",
                        "Adjusted p",
                        "With 1000 classes, up to 50 would look remarkable by chance at p < 0.05. Of the classes whose "
                                + "adjusted p lies below 0.05, no more than 5 % are expected to be such accidents. Pairs, "
                                + "members, groups of classes and mistakes are treated alike: each kind among its own.",
                        "",
                        "Benjamini & Hochberg 1995, DOI 10.1111/j.2517-6161.1995.tb02031.x"),
                term(
                        "blocks",
                        "Blocks of classes",
                        "The given groups, if there are at most 40. Else average linkage of the classes, or of the given "
                                + "groups: two classes are as alike as the share of the one\u2019s samples that a member "
                                + "answers with the other, and the two blocks join that are most alike on average, again and "
                                + "again, until at most 40 are left. Only the members\u2019 wrong answers count, each "
                                + "member\u2019s alike. What then still stands alone is one block, what is confused with "
                                + "nothing another.",
                        "likeness of classes c and d = mean over the members of (n_cd/n_c + n_dc/n_d)/2, n_cd samples of c "
                                + "answered d; of blocks: the mean over their classes",
                        "Sokal & Michener 1958, Univ. Kansas Sci. Bull. 38:1409; M\u00fcllner 2011, arXiv:1109.2378"),
                term(
                        "class-correlation",
                        "Correlation over classes",
                        "Whether two figures of a class go together, every class that has samples counting once: 1 if always, "
                                + "0 if not at all, below 0 if one falls where the other rises. Sizes enter by their "
                                + "logarithm. Chance in small classes draws it towards 0. No interval below 20 classes.",
                        "Pearson\u2019s r over classes",
                        "Pearson 1895; interval: Devlin et al. 1975, DOI 10.1093/biomet/62.3.531"),
                term(
                        "leave-one-out",
                        "Leave-one-out",
                        "The accuracy of all members but one, less that of all. Above 0: they do better without it. The "
                                + "test is McNemar\u2019s, adjusted for every member having been tried.",
                        "acc(all but m) \u2212 acc(all)",
                        ""),
                term(
                        "forward-selection",
                        "Forward selection",
                        "Begins with the most accurate member and adds, one after the other, the member that helps most. "
                                + "Each half of the samples chooses so, and what it chooses is scored on the other half.",
                        "S_1 = {argmax acc({m})}, S_k+1 = S_k \u222a {argmax over m outside S_k of acc(S_k \u222a {m})}",
                        "Caruana et al. 2004, DOI 10.1145/1015330.1015432, without replacement"),
                term(
                        "shapley",
                        "Shapley value",
                        "What a member adds to the accuracy when it joins those before it, averaged over all orders in "
                                + "which the members could join; nobody counts 0. The values of all members add up to the "
                                + "accuracy of all. A member that only repeats another shares the credit with it.",
                        "\u03a3 over S without m of |S|!\u00b7(M \u2212 |S| \u2212 1)!/M!\u00b7(acc(S \u222a {m}) \u2212 acc(S)); for "
                                + "many members the mean over random orders",
                        "Shapley 1953; Rozemberczki & Sarkar 2021, arXiv:2101.02153"),
                term(
                        "best-part",
                        "Best pair, best trio",
                        "Every two and every three members are combined, and the most accurate ones are kept: those of one "
                                + "half of the samples are scored on the other.",
                        "argmax of acc(S) over |S| = 2, or 3",
                        ""),
                term(
                        "top-k",
                        "Top-k list",
                        "The k classes with the highest scores. A class outside the list counts 0 in the average; where "
                                + "a logarithm is needed, what the list leaves out is spread evenly over the other "
                                + "classes.",
                        "",
                        ""),
                term(
                        "vote",
                        "Plurality vote",
                        "The class that most members answer; of equal ones the lowest index.",
                        "",
                        ""));
    }
}
