package io.github.ensdiag.report;

import io.github.ensdiag.whatif.Step;
import java.util.List;
import java.util.Locale;

/** The rungs of the what-if ladder and its terms, explained. */
final class WhatIfGlossary {
    private WhatIfGlossary() {}

    /** A rung's anchor, without the prefix of the glossary. */
    static String id(Step step) {
        return "if-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Glossary.Group group() {
        return new Glossary.Group(
                "What would help",
                List.of(
                        Glossary.term(
                                "what-if",
                                "What-if ladder",
                                "The accuracy of other ways to combine the same members on the same samples, each against today\u2019s "
                                        + "ensemble. What unequal confidence, equal weights and shared mistakes cost are differences "
                                        + "between its rungs.",
                                "difference = (won \u2212 lost)/N, with its paired interval",
                                ""),
                        Glossary.term(
                                "cross-fitting",
                                "Fitted on one half, scored on the other",
                                "Temperatures and weights that are chosen to suit some samples look better on these than they are. "
                                        + "So the samples are cut into two halves with equal shares of every class; what is fitted on "
                                        + "one is scored on the other, and the reverse. Every sample is scored once, by something that "
                                        + "has not seen it.",
                                "",
                                "Stone 1974, DOI 10.1111/j.2517-6161.1974.tb00994.x"),
                        Glossary.term(
                                "weight-curve",
                                "Curve of weights",
                                "The accuracy of two members\u2019 mean for every weight w of the first, 1 \u2212 w being the second\u2019s. It is "
                                        + "exact: the weights at which a sample is right form one stretch, and the curve changes only "
                                        + "where such a stretch begins or ends.",
                                "w\u00b7p_A(y) + (1 \u2212 w)\u00b7p_B(y) > w\u00b7p_A(c) + (1 \u2212 w)\u00b7p_B(c) for every other class c; with log p "
                                        + "in place of p for the geometric mean",
                                "the exact line search of Och 2003, DOI 10.3115/1075096.1075117"),
                        rung(
                                Step.BEST_MEMBER,
                                "Best member alone",
                                "The member with the highest accuracy on these samples.",
                                "",
                                ""),
                        rung(Step.TODAY, "Today\u2019s ensemble", "The ensemble that this page diagnoses.", "", ""),
                        rung(
                                Step.MEAN,
                                "Arithmetic mean",
                                "The members\u2019 probabilities are averaged with equal weights. A member that is very sure counts for "
                                        + "much.",
                                "\u03a3 p_m(c)/M",
                                "Stone 1961, DOI 10.1214/aoms/1177704873"),
                        rung(
                                Step.GEOMETRIC,
                                "Geometric mean",
                                "The logarithms of the probabilities are averaged with equal weights. A member that holds a class "
                                        + "for nearly impossible counts for much.",
                                "\u03a3 log p_m(c)/M",
                                "Genest & Zidek 1986, DOI 10.1214/ss/1177013825"),
                        rung(
                                Step.VOTE,
                                "Plurality vote",
                                "The class that most members answer; equal votes go to the higher mean probability.",
                                "\u03a3 [\u0177_m = c]",
                                "Kittler et al. 1998, DOI 10.1109/34.667881"),
                        rung(
                                Step.MAX,
                                "The surest decides",
                                "The class with the highest probability that any member gives.",
                                "max p_m(c)",
                                "Kittler et al. 1998, DOI 10.1109/34.667881"),
                        rung(
                                Step.BORDA,
                                "Borda count",
                                "Every member gives K points to the class that it ranks first, K \u2212 1 to the next and so on; K "
                                        + "is the length of the shortest list of any member, or the number of classes where "
                                        + "there are no lists. How sure a member is no longer counts.",
                                "\u03a3 max(0, K \u2212 classes ranked above c by m)",
                                "Ho, Hull & Srihari 1994, DOI 10.1109/34.273716"),
                        rung(
                                Step.TEMPERED_MEAN,
                                "Temperatures, arithmetic mean",
                                "Every member is first made as sure as it is right, by the temperature that fits it best; then the "
                                        + "probabilities are averaged. Cross-fitted.",
                                "\u03a3 softmax(log p_m/T_m)(c)/M",
                                "Guo et al. 2017, arXiv:1706.04599"),
                        rung(
                                Step.TEMPERED_GEOMETRIC,
                                "Temperatures, geometric mean",
                                "The same, and then the geometric mean. Cross-fitted.",
                                "\u03a3 log p_m(c)/T_m",
                                "Guo et al. 2017, arXiv:1706.04599"),
                        rung(
                                Step.WEIGHTED_MEAN,
                                "Weights, arithmetic mean",
                                "The arithmetic mean with the weights that make most samples right. Cross-fitted.",
                                "\u03a3 w_m\u00b7p_m(c)",
                                ""),
                        rung(
                                Step.WEIGHTED_GEOMETRIC,
                                "Weights, geometric mean",
                                "The geometric mean with the weights that make most samples right. A temperature would be a weight "
                                        + "here, so this is also the geometric mean with both, except where probabilities are "
                                        + "below 1e-12, at which logarithms are cut off. Cross-fitted.",
                                "\u03a3 w_m\u00b7log p_m(c)",
                                ""),
                        rung(
                                Step.TEMPERED_WEIGHTED_MEAN,
                                "Temperatures and weights",
                                "Temperatures first, then the weights that make most samples right. Cross-fitted.",
                                "\u03a3 w_m\u00b7softmax(log p_m/T_m)(c)",
                                ""),
                        rung(
                                Step.INDEPENDENT,
                                "Independent errors, within each class",
                                "What today\u2019s rule would reach if, within each class, where one member errs told nothing about where "
                                        + "another does. Each sample is given the other members\u2019 scores of another sample of the same "
                                        + "class; the mean of several such exchanges. Nobody can build this ensemble: it shows what the "
                                        + "shared mistakes cost.",
                                "p_A of sample i with p_B of sample \u03c0(i), y_i = y_\u03c0(i)",
                                ""),
                        rung(
                                Step.ORACLE,
                                "Oracle",
                                "At least one member is right. Nobody can build this ensemble either: it would have to know which.",
                                "",
                                "")));
    }

    private static Glossary.Entry rung(Step step, String name, String reading, String formula, String source) {
        return Glossary.term(id(step), name, reading, formula, source);
    }
}
