package io.github.ensdiag.input;

import java.util.List;

/** How the samples are cut. Chunks never depend on the number of threads, or else sums of doubles would. */
public final class Chunks {
    /** Samples that are summed up together before sums are merged. */
    public static final int SIZE = 1024;

    /** Scores read at once by one thread: small enough for a core's cache. */
    private static final int SCORES = 1 << 17;

    private Chunks() {}

    /** Chunks of so many samples. */
    public static int count(int samples) {
        return (samples + SIZE - 1) / SIZE;
    }

    /** Rows of all these members to read at once. */
    public static int rows(List<Member> members) {
        long width = members.stream().mapToLong(Member::width).sum();
        return (int) Math.max(1, Math.min(SIZE, SCORES / width));
    }
}
