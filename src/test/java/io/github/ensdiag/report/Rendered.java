package io.github.ensdiag.report;

import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.NpyWriter;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.WhatIf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page made from a small made-up evaluation, and ways to look into it. */
final class Rendered {
    static final Options OPTIONS = new Options(Combining.mean(List.of()), 5, 5, 20, 200, 1, 2);

    final EvaluationSet set;
    final Results results;
    final byte[] bytes;
    final String html;
    final ReportContent content;
    private final ReportOptions reportOptions;

    private Rendered(EvaluationSet set, List<Finding> findings, Options options, boolean drawn, Charset charset)
            throws IOException {
        this(set, Diagnosed.of(set, options), findings, drawn, charset);
    }

    private Rendered(EvaluationSet set, Diagnosed made, List<Finding> findings, boolean drawn, Charset charset)
            throws IOException {
        this(set, made, findings, drawn, "a project", charset);
    }

    private Rendered(
            EvaluationSet set, Diagnosed made, List<Finding> findings, boolean drawn, String title, Charset charset)
            throws IOException {
        this.set = set;
        results = made.results();
        Charts charts = drawn
                ? Charts.of(results, made.whatIf(), made.attention(), c -> HtmlReport.pictured(set.className(c)))
                : new Charts(List.of(), Optional.of("None wanted"));
        content = new ReportContent(
                set,
                Fingerprint.all(set),
                results,
                made.whatIf(),
                made.attention(),
                findings,
                Explanation.of(results, made.whatIf(), set::className, findings),
                charts,
                SampleMedia.NONE);
        reportOptions = new ReportOptions(Path.of("."), title, charset, "1.2.3");
        var out = new ByteArrayOutputStream();
        HtmlReport.of(reportOptions).write(content, out);
        bytes = out.toByteArray();
        html = new String(bytes, charset);
    }

    static Rendered of(EvaluationSet set) throws IOException {
        return new Rendered(set, List.of(), OPTIONS, true, StandardCharsets.UTF_8);
    }

    static Rendered titled(EvaluationSet set, List<Finding> findings, String title) throws IOException {
        return new Rendered(set, Diagnosed.of(set, OPTIONS), findings, true, title, StandardCharsets.UTF_8);
    }

    static Rendered of(EvaluationSet set, Charset charset) throws IOException {
        return new Rendered(set, List.of(), OPTIONS, true, charset);
    }

    static Rendered of(EvaluationSet set, Options options) throws IOException {
        return new Rendered(set, List.of(), options, true, StandardCharsets.UTF_8);
    }

    static Rendered of(EvaluationSet set, List<Finding> findings) throws IOException {
        return new Rendered(set, findings, OPTIONS, true, StandardCharsets.UTF_8);
    }

    /** With a ladder made by hand. */
    static Rendered of(EvaluationSet set, Function<Results, WhatIf> whatIf) throws IOException {
        return new Rendered(set, trying(set, whatIf), List.of(), true, StandardCharsets.UTF_8);
    }

    /** With a ladder made by hand, which is not drawn. */
    static Rendered withoutCharts(EvaluationSet set, Function<Results, WhatIf> whatIf) throws IOException {
        return new Rendered(set, trying(set, whatIf), List.of(), false, StandardCharsets.UTF_8);
    }

    private static Diagnosed trying(EvaluationSet set, Function<Results, WhatIf> whatIf) {
        Diagnosed made = Diagnosed.of(set, OPTIONS);
        return made.with(whatIf.apply(made.results()));
    }

    static Rendered of(EvaluationSet set, Group group) throws IOException {
        return new Rendered(set, Diagnosed.of(set, OPTIONS).with(group), List.of(), true, StandardCharsets.UTF_8);
    }

    static Rendered withoutCharts(EvaluationSet set) throws IOException {
        return new Rendered(set, List.of(), OPTIONS, false, StandardCharsets.UTF_8);
    }

    /** Members that find the truth more or less often, with a score for every class. */
    static EvaluationSet dense(Path dir, int members, int samples, int classes) throws IOException {
        var random = new Random(7);
        int[] labels = random.ints(samples, 0, classes).toArray();
        List<MemberFiles> files = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            double[][] rows = new double[samples][classes];
            for (int i = 0; i < samples; i++) {
                double sum = 0;
                for (int c = 0; c < classes; c++) {
                    rows[i][c] = Math.exp(2 * random.nextGaussian() + (c == labels[i] ? 2 + 0.3 * m : 0));
                    sum += rows[i][c];
                }
                for (int c = 0; c < classes; c++) {
                    rows[i][c] /= sum;
                }
            }
            String name = "model-" + (char) ('a' + m % 26) + m;
            files.add(MemberFiles.dense(name, NpyWriter.doubles(dir.resolve(name + ".npy"), rows), Optional.empty()));
        }
        return EvaluationSets.open(inputs(dir, labels, files));
    }

    /** Members without scores; some give no answer now and then. */
    static EvaluationSet decisions(Path dir, int members, int samples, int classes) throws IOException {
        var random = new Random(11);
        int[] labels = random.ints(samples, 0, classes).toArray();
        List<MemberFiles> files = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            int[] answers = new int[samples];
            for (int i = 0; i < samples; i++) {
                answers[i] = random.nextInt(100) < 70 + m % 5 ? labels[i] : random.nextInt(classes + 1) - 1;
            }
            String name = "net" + m;
            files.add(MemberFiles.decisions(name, NpyWriter.ints(dir.resolve(name + ".npy"), answers)));
        }
        return EvaluationSets.open(inputs(dir, labels, files));
    }

    /** Given answers of members without scores. */
    static EvaluationSet answers(Path dir, int[] labels, int[]... answers) throws IOException {
        List<MemberFiles> files = new ArrayList<>();
        for (int m = 0; m < answers.length; m++) {
            files.add(MemberFiles.decisions("net" + m, NpyWriter.ints(dir.resolve("net" + m + ".npy"), answers[m])));
        }
        return EvaluationSets.open(inputs(dir, labels, files));
    }

    /** Top-k lists over many classes with long names. */
    static EvaluationSet lists(Path dir, int members, int samples, int classes) throws IOException {
        var random = new Random(13);
        int[] labels = new int[samples];
        for (int i = 0; i < samples; i++) {
            labels[i] = (int) ((long) i * classes / samples);
        }
        List<MemberFiles> files = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            int[][] answers = new int[samples][5];
            float[][] scores = new float[samples][5];
            for (int i = 0; i < samples; i++) {
                int start = random.nextInt(10) < 6 ? labels[i] : random.nextInt(classes);
                float left = 1;
                for (int k = 0; k < 5; k++) {
                    answers[i][k] = (start + k * 7) % classes;
                    scores[i][k] = left * (0.3f + 0.6f * random.nextFloat());
                    left -= scores[i][k];
                }
            }
            String name = "network-" + m;
            files.add(MemberFiles.topK(
                    name,
                    NpyWriter.ints(dir.resolve(name + ".classes.npy"), answers),
                    NpyWriter.floats(dir.resolve(name + ".scores.npy"), scores),
                    Optional.empty()));
        }
        StringBuilder names = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        for (int c = 0; c < classes; c++) {
            names.append("n0%07d\tgreater spotted creature %d, Creatura maxima\n".formatted(c * 31, c));
        }
        for (int i = 0; i < samples; i++) {
            ids.append("ILSVRC2012_val_%08d\n".formatted(i));
        }
        Path classFile = Files.writeString(dir.resolve("classes.txt"), names);
        Path idFile = Files.writeString(dir.resolve("ids.txt"), ids);
        return EvaluationSets.open(new Inputs(
                NpyWriter.ints(dir.resolve("labels.npy"), labels), Optional.of(classFile), Optional.of(idFile), files));
    }

    private static Inputs inputs(Path dir, int[] labels, List<MemberFiles> files) {
        return new Inputs(NpyWriter.ints(dir.resolve("labels.npy"), labels), Optional.empty(), Optional.empty(), files);
    }

    String title() {
        return reportOptions.title();
    }

    /** The same as JSON. */
    byte[] json() throws IOException {
        var out = new ByteArrayOutputStream();
        JsonReport.write(content, reportOptions, out);
        return out.toByteArray();
    }

    /** The classes as CSV. */
    String classesCsv() throws IOException {
        var out = new ByteArrayOutputStream();
        ClassesCsv.write(content, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The listed samples as CSV. */
    String disagreementsCsv() throws IOException {
        var out = new ByteArrayOutputStream();
        DisagreementsCsv.write(content, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** All matches of a pattern's first group. */
    List<String> all(String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(html);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** What a reader sees and hears: no styles, scripts and tags. */
    String words() {
        return html.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replaceAll("<[^>]*>", " ");
    }
}
