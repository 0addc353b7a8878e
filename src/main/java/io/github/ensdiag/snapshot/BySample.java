package io.github.ensdiag.snapshot;

import io.github.ensdiag.measure.Fates;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a document says sample by sample. */
record BySample(Optional<List<String>> ids, int[] labels, List<Values.Bits> right) {

    static BySample read(Values values) throws IOException {
        Keys keys = new Keys();
        var ids = keys.of("ids", () -> values.optional(() -> values.list(values::text)));
        var labels = keys.of("labels", values::counts);
        var right = keys.of("right", () -> values.list(values::bits));
        values.object(keys);
        return new BySample(ids.get(), labels.get(), right.get());
    }

    /** What became of every sample; refused unless it is as long as it must be. */
    Fates fates(int samples, int classes, int series) {
        requireLength("bySample.labels", labels.length, samples, "samples");
        if (ids.isPresent()) {
            requireLength("bySample.ids", ids.get().size(), samples, "samples");
        }
        requireLength("bySample.right", right.size(), series, "members and the ensemble");
        for (Values.Bits bits : right) {
            requireLength("a text of bySample.right", bits.length(), samples, "samples");
        }
        for (int label : labels) {
            if (label >= classes) {
                throw new UnfitException(
                        "bySample.labels holds " + label + ", and \"classes\" ends with " + (classes - 1));
            }
        }
        return new Fates(labels, right.stream().map(Values.Bits::set).toList());
    }

    private static void requireLength(String what, int length, int expected, String of) {
        if (length != expected) {
            throw new UnfitException(what + " is " + length + " long, not " + expected + ", the number of " + of);
        }
    }
}
