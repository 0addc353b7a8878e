package io.github.ensdiag.measure;

/**
 * The class that a member answers too often, and what the ensemble makes of it: samples on which the member answers that
 * class and the strongest other member another.
 *
 * @param member that leans
 * @param against the most accurate of the other members
 * @param index the class whose share among the member's answers lies furthest above its share of the samples
 * @param predicted samples that the member answers so
 * @param actual samples of the class
 * @param conflicts samples on which {@code against} answers another class
 * @param taken of these, answered with the class by the ensemble
 * @param right of these, that class is right
 * @param takenWrongly of these, the ensemble takes the class although it is wrong
 * @param passedOver of these, the ensemble does not take the class although it is right
 * @param lost of these, {@code against} is right and the ensemble is not
 * @param won of these, the ensemble is right and {@code against} is not
 */
public record Lean(
        int member,
        int against,
        int index,
        long predicted,
        long actual,
        long conflicts,
        long taken,
        long right,
        long takenWrongly,
        long passedOver,
        long lost,
        long won) {

    static Lean of(int member, int against, int index, Columns columns, int ensemble) {
        long predicted = 0;
        long actual = 0;
        long[] counts = new long[7];
        for (int i = 0; i < columns.size(); i++) {
            actual += columns.label(i) == index ? 1 : 0;
            if (columns.prediction(member, i) != index) {
                continue;
            }
            predicted++;
            if (columns.prediction(against, i) != index) {
                count(
                        counts,
                        columns.prediction(ensemble, i) == index,
                        columns.right(member, i),
                        columns.right(ensemble, i),
                        columns.right(against, i));
            }
        }
        return new Lean(
                member, against, index, predicted, actual, counts[0], counts[1], counts[2], counts[3], counts[4],
                counts[5], counts[6]);
    }

    private static void count(
            long[] counts, boolean taken, boolean right, boolean ensembleRight, boolean againstRight) {
        counts[0]++;
        counts[1] += taken ? 1 : 0;
        counts[2] += right ? 1 : 0;
        counts[3] += taken && !right ? 1 : 0;
        counts[4] += !taken && right ? 1 : 0;
        counts[5] += againstRight && !ensembleRight ? 1 : 0;
        counts[6] += ensembleRight && !againstRight ? 1 : 0;
    }
}
