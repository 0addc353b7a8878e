package io.github.ensdiag;

import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.samples.SampleRequest;

/**
 * All that one diagnosis needs to know.
 *
 * @param inputs the files to read
 * @param options how to combine and measure
 * @param samples what to show of the samples themselves
 * @param report where and how to write
 */
public record Request(Inputs inputs, Options options, SampleRequest samples, ReportOptions report) {
    /** A diagnosis that shows nothing of the samples themselves. */
    public Request(Inputs inputs, Options options, ReportOptions report) {
        this(inputs, options, SampleRequest.NONE, report);
    }

    /** The same, showing something of the samples themselves. */
    public Request with(SampleRequest shown) {
        return new Request(inputs, options, shown, report);
    }
}
