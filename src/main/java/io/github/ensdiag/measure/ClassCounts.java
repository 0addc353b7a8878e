package io.github.ensdiag.measure;

import java.util.List;

/**
 * What is counted of one class; the measures of a class are made of it.
 *
 * @param samples N, of all classes
 * @param size number of samples of this class
 * @param right by series: samples of this class it gets right
 * @param predicted by series: how many samples, of whatever class, it answers this class for
 * @param wins samples of this class that the ensemble gets right and the best member wrong
 * @param losses samples of this class that the ensemble gets wrong and the best member right
 */
public record ClassCounts(int samples, int size, List<Integer> right, List<Integer> predicted, int wins, int losses) {
    public ClassCounts {
        right = List.copyOf(right);
        predicted = List.copyOf(predicted);
    }
}
