package io.github.ensdiag;

import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.report.ReportOptions;

/**
 * All that one diagnosis needs to know.
 *
 * @param inputs the files to read
 * @param options how to combine and measure
 * @param report where and how to write
 */
public record Request(Inputs inputs, Options options, ReportOptions report) {}
