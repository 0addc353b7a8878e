package io.github.ensdiag.measure;

import java.util.List;

/**
 * Class sizes, and whether a predictor leans to a class.
 *
 * @param present classes with samples
 * @param smallest samples of the smallest class that has any
 * @param largest samples of the largest class
 * @param largestClass its index; of equal ones the first
 * @param largestShare its share of the samples
 * @param leanings by series: members in order, then the ensemble
 */
public record ClassBalance(
        int present, int smallest, int largest, int largestClass, double largestShare, List<Leaning> leanings) {

    /**
     * The class that a predictor answers too often.
     *
     * @param index the class whose share among the answers lies furthest above its share of the samples
     * @param predictedShare its share among the answers
     * @param trueShare its share of the samples
     * @param largestPredictedShare share of the largest class among the answers
     */
    public record Leaning(int index, double predictedShare, double trueShare, double largestPredictedShare) {}
}
