package io.github.ensdiag.measure;

import java.util.List;

/**
 * A true class and a wrong answer, and how often each series gave it.
 *
 * @param counts by series: the members in order, then the ensemble
 */
public record Confusion(int truth, int predicted, List<Integer> counts) {}
