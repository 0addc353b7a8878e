package io.github.ensdiag.input;

/**
 * The classes that are right for each sample, where there may be several.
 *
 * @param starts {@code N + 1} positions in {@code classes}: those of sample i are {@code [starts[i], starts[i + 1])}
 * @param classes at least one a sample, the first of which is the sample's label
 */
public record Accepted(int[] starts, int[] classes) {
    /** Whether the class is right for the sample. */
    public boolean accepts(int sample, int c) {
        for (int i = starts[sample]; i < starts[sample + 1]; i++) {
            if (classes[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** How many samples have more than one class. */
    public int severalAt() {
        int several = 0;
        for (int i = 0; i + 1 < starts.length; i++) {
            several += starts[i + 1] - starts[i] > 1 ? 1 : 0;
        }
        return several;
    }
}
