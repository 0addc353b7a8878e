package io.github.ensdiag.snapshot;

import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.ClassCounts;
import io.github.ensdiag.statistics.Figure;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a snapshot of a document, whatever the order of its keys. */
final class SnapshotDocument {
    private final Values values;

    SnapshotDocument(Values values) {
        this.values = values;
    }

    private record Whole(String noun, String best, Map<String, Figure> figures) {}

    private record Part(Subject subject, Map<String, Figure> figures) {}

    private record OfClass(
            String id, String name, int size, List<Integer> right, List<Integer> predicted, int wins, int losses) {
        ClassSnapshot snapshot(int samples) {
            return new ClassSnapshot(id, name, new ClassCounts(samples, size, right, predicted, wins, losses));
        }
    }

    /** Reads the document from its first token to its end. */
    Snapshot read() throws IOException {
        Keys keys = new Keys();
        var title = keys.of("title", values::text);
        var samples = keys.of("samples", values::count);
        var verdict = keys.of("verdict", this::verdict);
        var findings = keys.of("findings", () -> values.list(this::finding));
        var members = keys.of("members", () -> values.list(this::member));
        var ensemble = keys.of("ensemble", this::ensemble);
        var pairs = keys.of("pairs", () -> values.list(this::pair));
        var attention = keys.of("attention", () -> new AttentionDocument(values).read());
        var classes = keys.of("classes", () -> values.list(this::ofClass));
        var bySample = keys.of("bySample", () -> BySample.read(values));
        values.object(keys);
        values.end();

        Map<Subject, Map<String, Figure>> figures = new LinkedHashMap<>();
        figures.put(new Subject.Ensemble(), ensemble.get().figures());
        members.get().forEach(part -> figures.put(part.subject(), part.figures()));
        pairs.get().forEach(part -> figures.put(part.subject(), part.figures()));
        Snapshot snapshot = new Snapshot(
                title.get(),
                samples.get(),
                ensemble.get().noun(),
                members.get().stream()
                        .map(part -> ((Subject.Member) part.subject()).name())
                        .toList(),
                ensemble.get().best(),
                verdict.get(),
                findings.get(),
                figures,
                classes.get().stream().map(c -> c.snapshot(samples.get())).toList(),
                bySample.get().ids(),
                bySample.get()
                        .fates(
                                samples.get(),
                                classes.get().size(),
                                members.get().size() + 1));
        requireConsistent(snapshot);
        addAll(attention.get(), figures);
        return snapshot;
    }

    /** Puts what two members look at to what else is known of the pair. */
    private static void addAll(Map<Subject, Map<String, Figure>> attention, Map<Subject, Map<String, Figure>> figures) {
        attention.forEach((pair, more) -> {
            require(figures.containsKey(pair), "\"attention\" holds a pair that \"pairs\" does not hold");
            figures.get(pair).putAll(more);
        });
    }

    private Map<String, Figure> figures() throws IOException {
        return values.map(values::figure);
    }

    private Whole ensemble() throws IOException {
        Keys keys = new Keys();
        var noun = keys.of("noun", values::text);
        var best = keys.of("bestMember", values::text);
        var figures = keys.of("figures", this::figures);
        values.object(keys);
        return new Whole(noun.get(), best.get(), figures.get());
    }

    private Part member() throws IOException {
        Keys keys = new Keys();
        var name = keys.of("name", values::text);
        var figures = keys.of("figures", this::figures);
        values.object(keys);
        return new Part(new Subject.Member(name.get()), figures.get());
    }

    private Part pair() throws IOException {
        Keys keys = new Keys();
        var a = keys.of("a", values::text);
        var b = keys.of("b", values::text);
        var figures = keys.of("figures", this::figures);
        values.object(keys);
        return new Part(new Subject.Pair(a.get(), b.get()), figures.get());
    }

    private Verdict verdict() throws IOException {
        Keys keys = new Keys();
        var effect = keys.of("effect", () -> values.constant(Verdict.Effect.class));
        var headline = keys.of("headline", values::text);
        var summary = keys.of("summary", () -> values.list(values::text));
        var causes = keys.of("causes", () -> values.list(this::cause));
        var advice = keys.of("advice", () -> values.list(values::text));
        values.object(keys);
        return new Verdict(effect.get(), headline.get(), summary.get(), causes.get(), advice.get());
    }

    private Cause cause() throws IOException {
        Keys keys = new Keys();
        var kind = keys.of("kind", () -> values.constant(Cause.Kind.class));
        var cost = keys.of("cost", values::figure);
        var weight = keys.of("weight", values::number);
        var clause = keys.of("clause", values::text);
        var evidence = keys.of("evidence", values::text);
        var advice = keys.of("advice", values::text);
        values.object(keys);
        return new Cause(kind.get(), cost.get(), weight.get(), clause.get(), evidence.get(), advice.get());
    }

    private Finding finding() throws IOException {
        Keys keys = new Keys();
        var severity = keys.of("severity", () -> values.constant(Severity.class));
        var id = keys.of("id", values::text);
        var member = keys.of("member", () -> values.optional(values::text));
        var statement = keys.of("statement", values::text);
        var evidence = keys.of("evidence", values::text);
        var mend = keys.of("mend", values::text);
        values.object(keys);
        return new Finding(severity.get(), id.get(), member.get(), statement.get(), evidence.get(), mend.get());
    }

    private OfClass ofClass() throws IOException {
        Keys keys = new Keys();
        var id = keys.of("id", values::text);
        var name = keys.of("name", values::text);
        var size = keys.of("size", values::count);
        var right = keys.of("right", () -> values.list(values::count));
        var predicted = keys.of("predicted", () -> values.list(values::count));
        var wins = keys.of("wins", values::count);
        var losses = keys.of("losses", values::count);
        values.object(keys);
        return new OfClass(id.get(), name.get(), size.get(), right.get(), predicted.get(), wins.get(), losses.get());
    }

    private static void requireConsistent(Snapshot snapshot) {
        List<String> members = snapshot.members();
        require(
                new HashSet<>(members).size() == members.size() && members.contains(snapshot.bestMember()),
                "the names in members are not all different, or \"bestMember\" is none of them");
        require(
                snapshot.figures().size()
                                == 1 + members.size() + snapshot.pairs().size()
                        && snapshot.figures().keySet().containsAll(snapshot.pairs()),
                "\"pairs\" does not hold every two members once, in the order of \"members\"");
        for (ClassSnapshot c : snapshot.classes()) {
            int series = members.size() + 1;
            require(
                    c.counts().right().size() == series
                            && c.counts().predicted().size() == series,
                    "a list by series of the class \"" + c.id()
                            + "\" has not as many entries as there are members and one");
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new UnfitException(fault);
        }
    }
}
