package io.github.ensdiag.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.testing.NpyWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Made-up models of one kind of sample: made here, ruined by the tests, written as NPY and opened as a user's files are. */
final class Models {
    final Random random;
    final int[] labels;
    final int classes;
    /** How hard each sample is, for all models. */
    private final double[] hardness;

    private final Path directory;
    private final List<MemberFiles> members = new ArrayList<>();

    Models(Path directory, long seed, int samples, int classes) {
        this(directory, seed, new Random(seed).ints(samples, 0, classes).toArray(), classes);
    }

    Models(Path directory, long seed, int[] labels, int classes) {
        this.directory = directory;
        this.labels = labels;
        this.classes = classes;
        random = new Random(seed + 1);
        hardness = random.doubles(labels.length).toArray();
    }

    /** Every class as often, one after the other. */
    static int[] sorted(int samples, int classes) {
        return IntStream.range(0, samples)
                .map(i -> (int) ((long) i * classes / samples))
                .toArray();
    }

    /** Scores that favour the label, the more so the larger the signal. */
    double[][] logits(double signal) {
        double[][] rows = new double[labels.length][classes];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < classes; c++) {
                rows[i][c] = (float) (random.nextGaussian() + (c == labels[i] ? signal * (1.3 - hardness[i]) : 0));
            }
        }
        return rows;
    }

    double[][] probabilities(double signal) {
        return softmax(logits(signal));
    }

    static double[][] softmax(double[][] logits) {
        double[][] rows = new double[logits.length][];
        for (int i = 0; i < rows.length; i++) {
            double sum = Arrays.stream(logits[i]).map(Math::exp).sum();
            rows[i] = Arrays.stream(logits[i]).map(x -> Math.exp(x) / sum).toArray();
        }
        return rows;
    }

    /** {@code np.roll(rows, by, axis=0)}. */
    static double[][] rolled(double[][] rows, int by) {
        double[][] moved = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            moved[Math.floorMod(i + by, rows.length)] = rows[i];
        }
        return moved;
    }

    /** Column {@code c} becomes column {@code to(c)} of so many, the others being 0 but for a trace. */
    static double[][] columns(double[][] rows, int columns, IntUnaryOperator to) {
        double[][] moved = new double[rows.length][columns];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < rows[i].length; c++) {
                moved[i][to.applyAsInt(c)] = rows[i][c];
            }
        }
        return moved;
    }

    /** A random order without fixed points in most places. */
    int[] permutation() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, classes).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] answers(double[][] rows) {
        return Arrays.stream(rows)
                .mapToInt(row -> IntStream.range(0, row.length)
                        .reduce((x, y) -> row[y] > row[x] ? y : x)
                        .orElseThrow())
                .toArray();
    }

    Models dense(String name, double[][] rows) {
        return dense(name, rows, Optional.empty());
    }

    Models dense(String name, double[][] rows, Scale configured) {
        return dense(name, rows, Optional.of(configured));
    }

    private Models dense(String name, double[][] rows, Optional<Scale> scale) {
        members.add(MemberFiles.dense(name, NpyWriter.doubles(directory.resolve(name + ".npy"), rows), scale));
        return this;
    }

    Models decisions(String name, int[] answers) {
        members.add(MemberFiles.decisions(name, NpyWriter.ints(directory.resolve(name + ".npy"), answers)));
        return this;
    }

    /** The k best of each row, in an order of their own. */
    Models list(String name, double[][] rows, int k) {
        int[][] listed = new int[rows.length][k];
        double[][] scores = new double[rows.length][k];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            List<Integer> best = new ArrayList<>(IntStream.range(0, row.length)
                    .boxed()
                    .sorted((x, y) -> Double.compare(row[y], row[x]))
                    .limit(k)
                    .toList());
            Collections.shuffle(best, random);
            for (int j = 0; j < k; j++) {
                listed[i][j] = best.get(j);
                scores[i][j] = row[best.get(j)];
            }
        }
        members.add(MemberFiles.topK(
                name,
                NpyWriter.ints(directory.resolve(name + ".classes.npy"), listed),
                NpyWriter.doubles(directory.resolve(name + ".scores.npy"), scores),
                Optional.empty()));
        return this;
    }

    EvaluationSet set() {
        return set(labels);
    }

    EvaluationSet set(int[] given) {
        return EvaluationSets.open(new Inputs(
                NpyWriter.ints(directory.resolve("labels.npy"), given), Optional.empty(), Optional.empty(), members));
    }

    /** Several classes are right, the first of which takes the label's place. */
    EvaluationSet setAccepting(int[][] accepted) {
        int[] starts = new int[accepted.length + 1];
        Arrays.setAll(starts, i -> i == 0 ? 0 : starts[i - 1] + accepted[i - 1].length);
        EvaluationSet plain =
                set(Arrays.stream(accepted).mapToInt(right -> right[0]).toArray());
        return with(
                plain,
                Optional.of(new Accepted(
                        starts,
                        Arrays.stream(accepted).flatMapToInt(Arrays::stream).toArray())),
                plain.members(),
                Optional.empty());
    }

    /** The last member as a ready-made ensemble of the others. */
    EvaluationSet setWithEnsemble() {
        EvaluationSet all = set();
        List<Member> open = all.members();
        return with(all, all.accepted(), open.subList(0, open.size() - 1), Optional.of(open.get(open.size() - 1)));
    }

    private static EvaluationSet with(
            EvaluationSet all, Optional<Accepted> accepted, List<Member> members, Optional<Member> ensemble) {
        return new EvaluationSet(
                all.files(),
                all.classes(),
                all.classesAssumed(),
                all.labels(),
                accepted,
                all.classNames(),
                all.sampleIds(),
                all.superclasses(),
                members,
                ensemble,
                all.findings());
    }

    static List<Finding> audit(EvaluationSet set) {
        return Audit.of(set, List.of(), 2);
    }

    /** Asserts that exactly these findings are there, each as severity, id and member. */
    static List<Finding> assertFound(EvaluationSet set, String... expected) {
        List<Finding> findings = audit(set);
        assertEquals(
                List.of(expected),
                findings.stream()
                        .map(f ->
                                (f.severity() + " " + f.id() + " " + f.member().orElse("")).strip())
                        .toList(),
                findings::toString);
        return findings;
    }
}
