package io.github.ensdiag;

import io.github.ensdiag.audit.Audit;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Measured;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.ReadRows;
import io.github.ensdiag.rows.RowPass;
import io.github.ensdiag.rows.Watch;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.whatif.ContestWatch;
import io.github.ensdiag.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that is computed of a set before it is explained, drawn and written.
 *
 * @param findings what is wrong or noteworthy about the input
 */
public record Computed(List<Finding> findings, Measured measured, WhatIf whatIf, Attention attention) {
    public Computed {
        findings = List.copyOf(findings);
    }

    /**
     * Computes everything, nearly all from what one pass over all rows shows; some rows are read before it, to know what to
     * expect, and some again after it. The figures are bit for bit the same for any number of threads.
     *
     * @param progress hears of long reads
     * @param found hears what is wrong or noteworthy about the input, as soon as it is known
     * @throws io.github.ensdiag.table.InputException if the input cannot be diagnosed
     */
    public static Computed of(EvaluationSet set, Options options, Progress progress, Consumer<Finding> found) {
        try (Parallel parallel = new Parallel(options.threads(), progress)) {
            Measurement measurement = new Measurement(set, options, parallel);
            ContestWatch contests = new ContestWatch(set, measurement.expansions());
            Read read = Read.of(set, measurement, contests, options, parallel);
            read.findings().forEach(found);
            Measured measured = measurement.measured(read.rows());
            return new Computed(
                    read.findings(),
                    measured,
                    WhatIf.of(set, measured, contests, parallel),
                    Attention.of(set, measured, parallel));
        }
    }

    /** What the pass leaves, besides what was measured; what the audit kept of every sample goes with it. */
    private record Read(List<ReadRows> rows, List<Finding> findings) {
        static Read of(
                EvaluationSet set, Measurement measurement, ContestWatch contests, Options options, Parallel parallel) {
            Audit audit = new Audit(set, options.weights());
            List<Watch> watches = new ArrayList<>(measurement.watches());
            watches.add(audit);
            watches.add(contests);
            List<ReadRows> rows = RowPass.over(measurement.set(), measurement.expansions(), watches, parallel);
            return new Read(rows, audit.findings(rows, parallel));
        }
    }
}
