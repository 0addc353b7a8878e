package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
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
     * The class that a predictor answers too often, and the largest class.
     *
     * @param index the class whose share among the answers lies furthest above its share of the samples
     * @param most how often that class is answered
     * @param largest how often the largest class is answered
     */
    public record Leaning(int index, Tendency most, Tendency largest) {
        /** Share of the class answered too often among the answers. */
        public double predictedShare() {
            return most.predictedShare();
        }

        /** Its share of the samples. */
        public double trueShare() {
            return most.trueShare();
        }

        /** Share of the largest class among the answers. */
        public double largestPredictedShare() {
            return largest.predictedShare();
        }
    }

    /**
     * How often a class is answered against how often it is true.
     *
     * @param predictedShare its share among the answers
     * @param trueShare its share of the samples
     * @param excess the first less the second, with its paired interval
     * @param adjustedP as {@link ClassResult#leaning}
     */
    public record Tendency(double predictedShare, double trueShare, Figure excess, Figure adjustedP) {
        /** Whether it is answered too often or too rarely beyond what chance gives among so many classes. */
        public boolean found() {
            return adjustedP.defined() && adjustedP.get() < Comparison.LEVEL;
        }
    }
}
