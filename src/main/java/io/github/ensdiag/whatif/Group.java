package io.github.ensdiag.whatif;

import io.github.ensdiag.statistics.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What each of three or more members, and each part of the group, is worth.
 *
 * @param value how parts of the group are combined, in words, for example {@code the arithmetic mean}
 * @param whole accuracy of all members combined so
 * @param leftOut by member
 * @param selection greedy forward selection
 * @param shapley by member: its Shapley value of the accuracy, the empty group counting 0, so that they sum to
 *     {@code whole}; the interval is empty where all samples say the same (Rozemberczki and Sarkar 2021, arXiv:2101.02153)
 * @param orders random orders for each sample behind the Shapley values; 0: they are exact
 * @param pair the best two members
 * @param triple the best three; empty where there are only three, or too many to try all triples
 */
public record Group(
        String value,
        Figure whole,
        List<LeftOut> leftOut,
        Selection selection,
        List<Figure> shapley,
        int orders,
        Part pair,
        Optional<Part> triple) {
    public Group {
        leftOut = List.copyOf(leftOut);
        shapley = List.copyOf(shapley);
    }

    /**
     * The group without a member.
     *
     * @param accuracy without it
     * @param difference accuracy without it less that of the whole, paired, with its interval
     * @param won samples right without it and wrong with it
     * @param lost samples wrong without it and right with it
     * @param log10P of McNemar's exact test
     * @param adjustedP its p adjusted over the members (Benjamini and Hochberg)
     */
    public record LeftOut(Figure accuracy, Figure difference, long won, long lost, double log10P, double adjustedP) {}

    /**
     * Greedy forward selection without replacement (Caruana et al. 2004, DOI 10.1145/1015330.1015432).
     *
     * @param order members, the one that helps most first, chosen on all samples
     * @param accuracy by size, 1 to M, of selections chosen on one half and scored on the other
     * @param difference of these to the whole, paired
     * @param agree by size, whether both halves and all samples choose the same set
     */
    public record Selection(List<Integer> order, List<Figure> accuracy, List<Figure> difference, List<Boolean> agree) {
        public Selection {
            order = List.copyOf(order);
            accuracy = List.copyOf(accuracy);
            difference = List.copyOf(difference);
            agree = List.copyOf(agree);
        }
    }

    /**
     * The best of all parts of one size.
     *
     * @param members of the part that is best on all samples, ascending
     * @param accuracy of the part that is best on one half, scored on the other, and the reverse
     * @param difference of that to the whole, paired
     * @param log10P of McNemar's exact test for that
     * @param agree whether both halves choose these members, too
     */
    public record Part(List<Integer> members, Figure accuracy, Figure difference, double log10P, boolean agree) {
        public Part {
            members = List.copyOf(members);
        }
    }
}
