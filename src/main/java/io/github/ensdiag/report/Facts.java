package io.github.ensdiag.report;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.chart.Palette;
import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.Comparison;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every section draws on: the results, and how things are called on this page. */
final class Facts {
    /** Up to so many members each has a column of its own. */
    static final int FEW = 8;

    final EvaluationSet set;
    final List<Fingerprint> files;
    final Results results;
    final WhatIf whatIf;
    final Attention attention;
    final List<Finding> findings;
    final Explanation explanation;
    final ReportOptions options;
    final ShownClasses shownClasses;
    final ClassLabels classes;
    final BlockNames blockNames;
    final Charts charts;
    final Palette palette;
    final SampleMedia media;
    final Optional<Changes> changes;
    final List<RuleResult> rules;
    final List<String> beside;

    Facts(ReportContent content, ReportOptions options) {
        set = content.set();
        files = content.files();
        results = content.results();
        whatIf = content.whatIf();
        attention = content.attention();
        findings = content.findings();
        explanation = content.explanation();
        charts = content.charts();
        palette = Palette.of(results);
        media = content.media();
        changes = content.changes();
        rules = content.rules();
        this.options = options;
        beside = MachineOutput.names(content, options);
        shownClasses = new ShownClasses(results.classes());
        classes = new ClassLabels(set, shownClasses);
        blockNames = new BlockNames(results, set::className);
    }

    int members() {
        return results.members().size();
    }

    boolean two() {
        return members() == 2;
    }

    boolean few() {
        return members() <= FEW;
    }

    /** Whether a file is written beside the page, so that it can be linked. */
    boolean isBeside(String file) {
        return beside.contains(file);
    }

    /** What can be shown of a sample itself. */
    Shown shown(int sample) {
        return Shown.of(media, sample, options.layout());
    }

    long n() {
        return results.samples();
    }

    int best() {
        return results.ensemble().best();
    }

    /** With two members, the one that is not the best. */
    int other() {
        return 1 - best();
    }

    MemberResult member(int m) {
        return results.members().get(m);
    }

    PredictorResult ensemble() {
        return results.ensemble().predictor();
    }

    PairResult pair() {
        return results.pairs().get(0);
    }

    Figure figure(EnsembleMeasure measure) {
        return results.ensemble().figure(measure);
    }

    double accuracy(int series) {
        return results.series(series).accuracy();
    }

    /** Whether the samples tell a gain over the best member from a loss: neither the interval nor the exact test doubts. */
    boolean tells() {
        boolean clear = figure(EnsembleMeasure.GAIN_OVER_BEST)
                .interval()
                .filter(i -> !i.contains(0))
                .isPresent();
        return clear && figure(EnsembleMeasure.MCNEMAR_P).get() < Comparison.LEVEL;
    }

    double mean() {
        return figure(EnsembleMeasure.MEAN_ACCURACY).get();
    }

    /** CSS classes of a series' colour. */
    String css(int series) {
        return palette.css(series);
    }

    /** A member by its name, or else the ensemble, in its colour. */
    Object named(String member) {
        return IntStream.range(0, members())
                .filter(m -> member(m).predictor().name().equals(member))
                .mapToObj(m -> (Object) name(m))
                .findFirst()
                .orElseGet(() -> name(members()));
    }

    /** A series by its name, in its colour. */
    Text.Span name(int series) {
        return series == members()
                ? Text.styled(ensembleName(), "n e")
                : Text.styled(member(series).predictor().name(), "n " + css(series));
    }

    List<Text.Span> memberNames() {
        return IntStream.range(0, members()).mapToObj(this::name).toList();
    }

    /** What the ensemble is called in a sentence. */
    String ensembleName() {
        return "the " + ensembleNoun();
    }

    /** What the ensemble is called above a column. */
    String ensembleNoun() {
        return results.ensembleNoun();
    }

    /** What the ensemble is that is computed here, in words that fit into a sentence. */
    String combiningWords() {
        return results.options().combining().words().replace('\'', '\u2019');
    }

    /** What the members' own average is called. */
    String averageNoun() {
        return results.averageNoun();
    }

    Text.Span ensembleHead() {
        return Text.styled(ensembleNoun(), "n e");
    }

    /** A heading for a series. */
    Text.Span head(int series) {
        return series == members() ? ensembleHead() : name(series);
    }

    /** All whose predictions were read: the members, then a given ensemble; places are series. */
    List<Member> predictors() {
        return Stream.concat(set.members().stream(), set.ensemble().stream()).toList();
    }

    boolean anyList() {
        return predictors().stream().anyMatch(m -> m.kind() == Kind.TOP_K);
    }

    /** Whether the ensemble has scores; one that is no average may have decisions only. */
    boolean ensembleScored() {
        return results.scored(members());
    }

    /** Whether every member has scores of its own. */
    boolean allScored() {
        return set.members().stream().noneMatch(m -> m.kind() == Kind.DECISIONS);
    }

    boolean has(PredictorMeasure measure) {
        return IntStream.rangeClosed(0, members())
                .anyMatch(s -> results.series(s).figure(measure).defined());
    }

    /** A chart with its line and its data; the data alone where there is no such chart. */
    Picture picture(String id, Text takeaway, Table data) {
        return Picture.of(charts, id, options.layout(), takeaway, data);
    }

    boolean drawn(String id) {
        return charts.find(id).isPresent();
    }

    /** The list with no chart but the given table's, or none. */
    Optional<Picture> pictureIfDrawn(String id, Text takeaway, Table data) {
        return drawn(id) ? Optional.of(picture(id, takeaway, data)) : Optional.empty();
    }

    /** The chart alone, or none. */
    Optional<Plate> plateIfDrawn(String id, Text takeaway) {
        return Plate.of(charts, id, options.layout(), takeaway);
    }

    /** A term that leads to its explanation. */
    static Text.Span term(String words, io.github.ensdiag.measure.Measure measure) {
        return new Text.Span(words, "term", "#" + Glossary.anchor(measure));
    }

    static Text.Span term(String words, String anchor) {
        return new Text.Span(words, "term", "#g-" + anchor);
    }
}
