package io.github.ensdiag.report;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.whatif.WhatIf;
import java.util.List;
import java.util.Optional;

/**
 * All that a writer may draw on. Writers print it and compute nothing.
 *
 * @param set what was evaluated, for names and formats
 * @param files what was read
 * @param whatIf what would help
 * @param attention whether the members look at the same things
 * @param findings what is wrong or noteworthy about the input, the gravest first
 * @param charts where one is missing its data stand alone
 * @param media what can be shown of the samples themselves
 * @param changes since the baseline; empty where there is none
 * @param rules what is required of the figures, and whether they keep it; empty where nothing is
 */
public record ReportContent(
        EvaluationSet set,
        List<Fingerprint> files,
        Results results,
        WhatIf whatIf,
        Attention attention,
        List<Finding> findings,
        Explanation explanation,
        Charts charts,
        SampleMedia media,
        Optional<Changes> changes,
        List<RuleResult> rules) {
    public ReportContent {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    /** Without a baseline and rules. */
    public ReportContent(
            EvaluationSet set,
            List<Fingerprint> files,
            Results results,
            WhatIf whatIf,
            Attention attention,
            List<Finding> findings,
            Explanation explanation,
            Charts charts,
            SampleMedia media) {
        this(set, files, results, whatIf, attention, findings, explanation, charts, media, Optional.empty(), List.of());
    }
}
