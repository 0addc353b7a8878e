package io.github.ensdiag.snapshot;

import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.Fates;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one diagnosis found, as far as it is compared with others and checked: taken from the results of this run, or read
 * from an earlier run's {@code ensdiag.json}.
 *
 * @param title of the report; may be empty
 * @param samples N
 * @param ensemble what the ensemble is called in a sentence
 * @param members their names, in the order of the report
 * @param bestMember the one with the highest accuracy
 * @param figures of the ensemble, of members and of pairs, by the ids of the catalogue
 * @param classes by index
 * @param sampleIds by sample; empty where the predictions carry none and samples are told apart by their row
 * @param fates what became of every sample
 */
public record Snapshot(
        String title,
        int samples,
        String ensemble,
        List<String> members,
        String bestMember,
        Verdict verdict,
        List<Finding> findings,
        Map<Subject, Map<String, Figure>> figures,
        List<ClassSnapshot> classes,
        Optional<List<String>> sampleIds,
        Fates fates) {

    public Snapshot {
        members = List.copyOf(members);
        findings = List.copyOf(findings);
        classes = List.copyOf(classes);
    }

    /** Of this run. */
    public static Snapshot of(
            String title, EvaluationSet set, Results results, Verdict verdict, List<Finding> findings) {
        return new Snapshot(
                title,
                results.samples(),
                results.ensembleNoun(),
                results.members().stream().map(m -> m.predictor().name()).toList(),
                results.best().predictor().name(),
                verdict,
                findings,
                figures(results),
                results.classes().stream()
                        .map(c -> new ClassSnapshot(
                                set.classId(c.index()), set.className(c.index()), c.counts(results.samples())))
                        .toList(),
                set.sampleIds(),
                results.fates());
    }

    /** The same with what the members look at, as far as it is known of a pair. */
    public Snapshot with(Attention attention) {
        Map<Subject, Map<String, Figure>> more = new LinkedHashMap<>(figures);
        for (int a = 0; a < members.size(); a++) {
            for (int b = a + 1; b < members.size(); b++) {
                Map<String, Figure> looks = byId(attention.figures(a, b));
                more.merge(new Subject.Pair(members.get(a), members.get(b)), looks, Snapshot::both);
            }
        }
        return new Snapshot(
                title, samples, ensemble, members, bestMember, verdict, findings, more, classes, sampleIds, fates);
    }

    private static Map<String, Figure> both(Map<String, Figure> some, Map<String, Figure> others) {
        Map<String, Figure> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Map<Subject, Map<String, Figure>> figures(Results results) {
        Map<Subject, Map<String, Figure>> figures = new LinkedHashMap<>();
        Map<String, Figure> ensemble = byId(results.ensemble().predictor().figures());
        ensemble.putAll(byId(results.ensemble().figures()));
        figures.put(new Subject.Ensemble(), ensemble);
        results.members()
                .forEach(m -> figures.put(
                        new Subject.Member(m.predictor().name()),
                        byId(m.predictor().figures())));
        for (PairResult pair : results.pairs()) {
            figures.put(
                    new Subject.Pair(
                            results.series(pair.a()).name(),
                            results.series(pair.b()).name()),
                    byId(pair.figures()));
        }
        return figures;
    }

    private static Map<String, Figure> byId(Map<? extends Measure, Figure> figures) {
        Map<String, Figure> byId = new HashMap<>();
        figures.forEach((measure, figure) -> byId.put(measure.id(), figure));
        return byId;
    }

    /** A figure; empty where there is no such subject, or the measure is unknown of it. */
    public Optional<Figure> figure(Subject subject, Measure measure) {
        if (subject instanceof Subject.OfClass of) {
            return measure instanceof ClassMeasure m ? classFigure(of, m) : Optional.empty();
        }
        return Optional.ofNullable(figures.get(subject)).map(byId -> byId.get(measure.id()));
    }

    private Optional<Figure> classFigure(Subject.OfClass of, ClassMeasure measure) {
        return classes.stream()
                .filter(c -> c.id().equals(of.id()))
                .findFirst()
                .flatMap(c -> figure(c, of.member(), measure));
    }

    /**
     * A figure of a series on a class that is at hand, for whoever asks of thousands; empty where there is no such member.
     *
     * @param member empty: the ensemble
     */
    public Optional<Figure> figure(ClassSnapshot ofClass, Optional<String> member, ClassMeasure measure) {
        int series = member.map(members::indexOf).orElse(members.size());
        return series < 0 ? Optional.empty() : Optional.of(measure.of(ofClass.counts(), series));
    }

    /** All pairs, in the order of the report. */
    public List<Subject.Pair> pairs() {
        return IntStream.range(0, members.size())
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, members.size())
                        .mapToObj(b -> new Subject.Pair(members.get(a), members.get(b))))
                .toList();
    }

    /** The id of a sample: as given, or its row counted from 0. */
    public String sampleId(int sample) {
        return sampleIds.map(ids -> ids.get(sample)).orElseGet(() -> Integer.toString(sample));
    }
}
