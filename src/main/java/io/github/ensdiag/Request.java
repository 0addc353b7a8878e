package io.github.ensdiag;

import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.samples.SampleRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that one diagnosis needs to know.
 *
 * @param inputs the files to read
 * @param options how to combine and measure
 * @param samples what to show of the samples themselves
 * @param report where and how to write
 * @param baseline the {@code ensdiag.json} of an earlier diagnosis to compare with
 * @param rules what is required of the figures
 * @param force whether to compute where nothing changed since the report was written
 */
public record Request(
        Inputs inputs,
        Options options,
        SampleRequest samples,
        ReportOptions report,
        Optional<Path> baseline,
        List<Rule> rules,
        boolean force) {
    public Request {
        rules = List.copyOf(rules);
    }

    /** A diagnosis that compares with none and requires nothing. */
    public Request(Inputs inputs, Options options, SampleRequest samples, ReportOptions report) {
        this(inputs, options, samples, report, Optional.empty(), List.of(), false);
    }

    /** A diagnosis that shows nothing of the samples themselves, compares with none and requires nothing. */
    public Request(Inputs inputs, Options options, ReportOptions report) {
        this(inputs, options, SampleRequest.NONE, report);
    }
}
