package io.github.ensdiag.measure;

import java.util.List;

/**
 * One sample to look at.
 *
 * @param sample row number, from 0
 * @param label true class; of several right ones the first
 * @param divergence M-way Jensen–Shannon divergence of the members, in nats
 * @param answers by series: the classes with the highest scores, best first; empty where there is no answer
 */
public record SampleResult(int sample, int label, Outcome outcome, double divergence, List<List<Answer>> answers) {
    /** A class and its score: a probability, for a vote its share of the weights. */
    public record Answer(int index, double score) {}
}
