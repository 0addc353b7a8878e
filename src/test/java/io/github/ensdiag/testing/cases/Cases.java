package io.github.ensdiag.testing.cases;

import static io.github.ensdiag.testing.cases.Case.CONFIDENCE_BLIND;
import static io.github.ensdiag.testing.cases.Case.INPUT;
import static io.github.ensdiag.testing.cases.Case.MAJORITY_CLASS;
import static io.github.ensdiag.testing.cases.Case.NOISE;
import static io.github.ensdiag.testing.cases.Case.NONE;
import static io.github.ensdiag.testing.cases.Case.OUTSHOUTED;
import static io.github.ensdiag.testing.cases.Case.SAME_MISTAKES;
import static io.github.ensdiag.testing.cases.Case.TIES;
import static io.github.ensdiag.testing.cases.Case.WEAK_PARTNER;
import static io.github.ensdiag.testing.cases.Case.of;
import static io.github.ensdiag.testing.cases.Shape.DECISIONS;
import static io.github.ensdiag.testing.cases.Shape.LOGITS;
import static io.github.ensdiag.testing.cases.Shape.LOG_PROBABILITIES;
import static io.github.ensdiag.testing.cases.Shape.PROBABILITIES;
import static io.github.ensdiag.testing.cases.Shape.TOP_5;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All cases: every cause, at several sizes, accuracies and shapes, the culprit first or last. */
public final class Cases {
    private static final String ONE_HOT = "The loud one always says 1.0, the better one spreads 0.2 over five classes.";
    private static final String LOUD = "The worse of two independent members multiplies its logits by 4.";
    private static final String WEAK = "The weak one sees what the strong one sees, through more noise.";
    private static final String TWINS = "Equally good members whose noise is nearly the same.";
    private static final String BLIND = "Confidences are drawn without looking at who is right.";
    private static final String LEANING = "One member adds a constant to the logit of the largest class.";
    private static final String CHURN = "A worse, partly correlated partner that brings about as much as it costs.";
    private static final String DRAGGING =
            "Near twins, and a worse one that sees the same through more noise, and is loud.";
    private static final String GOOD = "Equally good, independent, calibrated members.";

    private Cases() {}

    public static List<Case> all() {
        return Stream.of(outshouted(), weak(), alike(), blind(), majority(), noise(), input(), sound(), groups())
                .flatMap(List::stream)
                .toList();
    }

    static List<Case> outshouted() {
        Set<String> cause = Set.of(OUTSHOUTED);
        return List.of(
                of("one-hot-10", ONE_HOT, cause, "loud", () -> Confidences.oneHot(1, 5000, 10, 0.7, 0.8, true, true)),
                of(
                        "one-hot-200",
                        ONE_HOT,
                        cause,
                        "loud",
                        () -> Confidences.oneHot(2, 20000, 200, 0.3, 0.36, false, false)),
                of("fifths", ONE_HOT, cause, "loud", () -> Confidences.fifths(3, 3000, 50, 0.8, 0.9)),
                of("loud-2", LOUD, cause, "loud", () -> Pairs.loud(4, 3000, 2, 0.85, 0.75, 4, LOGITS, false)),
                of("loud-10", LOUD, cause, "loud", () -> Pairs.loud(5, 10000, 10, 0.75, 0.5, 4, PROBABILITIES, true)),
                of("loud-100", LOUD, cause, "loud", () -> Pairs.loud(6, 10000, 100, 0.6, 0.45, 4, TOP_5, false)),
                of(
                        "loud-and-weak",
                        "The weak one sees what the strong one sees, through more noise, and is loud.",
                        Set.of(OUTSHOUTED, WEAK_PARTNER),
                        "weak",
                        () -> Pairs.weak(7, 10000, 20, 0.75, 0.5, 3, LOG_PROBABILITIES, true)));
    }

    static List<Case> weak() {
        Set<String> cause = Set.of(WEAK_PARTNER);
        return List.of(
                of("weak-5", WEAK, cause, "weak", () -> Pairs.weak(11, 10000, 5, 0.8, 0.45, 1, LOGITS, false)),
                of("weak-10", WEAK, cause, "weak", () -> Pairs.weak(12, 20000, 10, 0.85, 0.5, 1, PROBABILITIES, true)),
                of("weak-200", WEAK, cause, "weak", () -> Pairs.weak(13, 20000, 200, 0.7, 0.35, 1, TOP_5, true)));
    }

    static List<Case> alike() {
        Set<String> cause = Set.of(SAME_MISTAKES);
        return List.of(
                of("twins-2", TWINS, cause, () -> Pairs.equal(21, 5000, 2, 0.75, 0.995, PROBABILITIES)),
                of("twins-10", TWINS, cause, () -> Pairs.equal(22, 20000, 10, 0.65, 0.998, LOGITS)),
                of("twins-100", TWINS, cause, () -> Pairs.equal(23, 10000, 100, 0.4, 0.99, TOP_5)),
                of(
                        "twins-slight-gain",
                        "Equally good members whose noise is much the same: a little is gained.",
                        Set.of(SAME_MISTAKES, NONE),
                        () -> Pairs.equal(24, 20000, 10, 0.65, 0.97, LOGITS)),
                of(
                        "same-answers",
                        "One answers exactly as the other does, but is half as sure.",
                        cause,
                        () -> Pairs.sameAnswers(25, 5000, 10, 0.7)));
    }

    static List<Case> blind() {
        Set<String> cause = Set.of(CONFIDENCE_BLIND);
        return List.of(
                of("blind-10", BLIND, cause, () -> Confidences.blind(31, 20000, 10, 0.27, 0.06)),
                of("blind-100", BLIND, cause, () -> Confidences.blind(32, 5000, 100, 0.3, 0.1)),
                of("blind-50000", BLIND, cause, () -> Confidences.blind(33, 50000, 20, 0.15, 0.05)),
                of(
                        "two-decisions",
                        "Two equally good members that only answer: every disagreement is a tie.",
                        Set.of(CONFIDENCE_BLIND, NOISE, TIES),
                        () -> Pairs.decisions(34, 10000, 10, 0.7, 0.7)));
    }

    static List<Case> majority() {
        Set<String> cause = Set.of(MAJORITY_CLASS);
        return List.of(
                of("leaning-10", LEANING, cause, "leaning", () -> Pairs.leaning(41, 20000, 10, 0.4, 0.7, 5, false)),
                of("leaning-30", LEANING, cause, "leaning", () -> Pairs.leaning(42, 10000, 30, 0.3, 0.6, 6, true)));
    }

    static List<Case> noise() {
        Set<String> cause = Set.of(NOISE);
        Set<String> churn = Set.of(NOISE, WEAK_PARTNER, SAME_MISTAKES);
        return List.of(
                of("churn-50000", CHURN, churn, () -> Pairs.unequal(51, 50000, 10, 0.8, 0.7, 0.73, PROBABILITIES)),
                of("churn-300", CHURN, churn, () -> Pairs.unequal(52, 300, 10, 0.8, 0.7, 0.73, PROBABILITIES)),
                of(
                        "few-errors",
                        "Two very good, independent members and few samples.",
                        cause,
                        () -> Pairs.equal(53, 150, 10, 0.97, 0, LOGITS)),
                of(
                        "few-samples",
                        "Two good members, somewhat correlated, and very few samples.",
                        Set.of(NOISE, SAME_MISTAKES),
                        () -> Pairs.equal(54, 60, 4, 0.8, 0.6, LOGITS)));
    }

    static List<Case> input() {
        Set<String> cause = Set.of(INPUT);
        return List.of(
                of(
                        "shifted-rows",
                        "Its rows are shifted by 3.",
                        cause,
                        "spoilt",
                        () -> Faults.shiftedRows(61, 2000, 10, 3)),
                of(
                        "shifted-labels",
                        "The labels are shifted by 1.",
                        cause,
                        () -> Faults.shiftedLabels(62, 2000, 10, 1)),
                of(
                        "shifted-classes",
                        "Its classes are one too high.",
                        cause,
                        "spoilt",
                        () -> Faults.shiftedClasses(63, 2000, 20)),
                of(
                        "permuted-classes",
                        "Its classes are in another order.",
                        cause,
                        "spoilt",
                        () -> Faults.permutedClasses(64, 3000, 12)),
                of("chance", "One of two knows nothing.", cause, "spoilt", () -> Faults.chance(65, 3000, 10)),
                of(
                        "softmax-twice",
                        "Its probabilities are configured as logits.",
                        cause,
                        "spoilt",
                        () -> Faults.softmaxTwice(66, 3000, 10)),
                of(
                        "raw-average",
                        "The given ensemble adds logits to probabilities.",
                        cause,
                        () -> Faults.rawAverage(67, 5000, 10, 0.8, 0.6)),
                of(
                        "nearly-identical",
                        "One is the other, rounded.",
                        Set.of(INPUT, SAME_MISTAKES),
                        "spoilt",
                        () -> Faults.nearlyIdentical(68, 3000, 10)),
                of("identical", "One is the other.", cause, "spoilt", () -> Faults.identical(69, 3000, 10)));
    }

    static List<Case> sound() {
        Set<String> none = Set.of(NONE);
        return List.of(
                of("gain-2", GOOD, none, () -> Pairs.equal(71, 5000, 2, 0.8, 0, LOGITS)),
                of("gain-10", GOOD, none, () -> Pairs.equal(72, 10000, 10, 0.7, 0, PROBABILITIES)),
                of("gain-200", GOOD, none, () -> Pairs.equal(73, 5000, 200, 0.4, 0, TOP_5)),
                of("perfect", "One is never wrong.", none, () -> Pairs.perfect(74, 3000, 10, 0.7, PROBABILITIES)),
                of(
                        "perfect-decisions",
                        "One is never wrong, but both only answer: ties go to the lower class.",
                        Set.of(TIES),
                        () -> Pairs.perfect(75, 3000, 10, 0.7, DECISIONS)),
                of(
                        "both-perfect",
                        "Neither is ever wrong.",
                        none,
                        () -> Pairs.perfect(76, 3000, 10, 0.999999, LOGITS)));
    }

    static List<Case> groups() {
        Set<String> none = Set.of(NONE);
        return List.of(
                of(
                        "bad-first",
                        DRAGGING,
                        Set.of(OUTSHOUTED, WEAK_PARTNER),
                        "bad",
                        () -> Groups.oneBad(81, 10000, 10, 3, 0.75, 0.4, 6, true)),
                of(
                        "bad-last",
                        DRAGGING,
                        Set.of(OUTSHOUTED, WEAK_PARTNER),
                        "bad",
                        () -> Groups.oneBad(82, 5000, 50, 4, 0.5, 0.2, 8, false)),
                of(
                        "twins-and-loud",
                        DRAGGING,
                        Set.of(OUTSHOUTED, WEAK_PARTNER, SAME_MISTAKES),
                        "bad",
                        () -> Groups.oneBad(83, 10000, 10, 2, 0.7, 0.5, 4, false)),
                of(
                        "twins-among",
                        "Two near twins among two others, all good: a gain, but the twins count double.",
                        Set.of(NONE, SAME_MISTAKES),
                        () -> Groups.twinsAmong(84, 10000, 10, 0.65, 0.998)),
                of("all-twins", TWINS, Set.of(SAME_MISTAKES), () -> Groups.equal(85, 10000, 20, 5, 0.6, 0.998, LOGITS)),
                of(
                        "pair-beats-all",
                        "Two good, independent members and three bad, loud ones that err together.",
                        Set.of(OUTSHOUTED, WEAK_PARTNER, SAME_MISTAKES),
                        () -> Groups.pairBeatsAll(86, 10000, 10, 0.75, 0.5, 3)),
                of("good-group", GOOD, none, () -> Groups.equal(87, 5000, 10, 6, 0.6, 0, PROBABILITIES)),
                of(
                        "vote-gain",
                        "Five good, independent members that only answer.",
                        none,
                        () -> Groups.equal(88, 5000, 10, 5, 0.6, 0, DECISIONS)),
                of(
                        "vote-twins",
                        "Five near twins that only answer.",
                        Set.of(SAME_MISTAKES),
                        () -> Groups.equal(89, 5000, 10, 5, 0.7, 0.998, DECISIONS)));
    }
}
