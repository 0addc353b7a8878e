package io.github.ensdiag.measure;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import java.util.List;
import java.util.stream.Stream;

/** How the samples are cut. Chunks never depend on the number of threads, or else sums of doubles would. */
final class Blocks {
    /** Samples that are summed up together before sums are merged. */
    static final int CHUNK = 1024;

    /** Scores read at once by one thread: small enough for a core's cache. */
    private static final int SCORES = 1 << 17;

    private Blocks() {}

    /** All that is read side by side: the members, then a given ensemble. */
    static List<Member> read(EvaluationSet set) {
        return Stream.concat(set.members().stream(), set.ensemble().stream()).toList();
    }

    static int chunks(int samples) {
        return (samples + CHUNK - 1) / CHUNK;
    }

    /** Rows to read at once. */
    static int rows(EvaluationSet set) {
        long width = read(set).stream().mapToLong(Member::width).sum();
        return (int) Math.max(1, Math.min(CHUNK, SCORES / width));
    }
}
