package io.github.ensdiag.rows;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;
import io.github.ensdiag.vector.Exponential;
import io.github.ensdiag.vector.Extremes;
import io.github.ensdiag.vector.Vectors;
import java.util.Arrays;
import java.util.List;

/**
 * Brings the members' rows together as probabilities, block by block; behind them those of a given ensemble. Belongs to
 * one thread.
 */
public final class JointRows {
    private final List<Member> members;
    private final ScoreReader[] readers;
    private final JointRow row;
    private final boolean allLists;
    private final boolean allDecisions;
    private final int[] position;
    private final double[] expansions;
    private final LogPartition partition = new LogPartition();
    private final Extremes extremes = new Extremes();

    public JointRows(EvaluationSet set) {
        this(set, new double[0]);
    }

    /**
     * Of all predictors of a set.
     *
     * @param expansions by predictor, the inverse temperature at which its {@link LogPartition} is expanded, NaN: nowhere;
     *     or empty, for none
     */
    JointRows(EvaluationSet set, double[] expansions) {
        this(set.predictors(), onlyDecisions(set.members()), set.classes(), expansions);
    }

    /** Of the members alone, without a given ensemble. */
    public static JointRows ofMembers(EvaluationSet set) {
        return new JointRows(set.members(), onlyDecisions(set.members()), set.classes(), new double[0]);
    }

    private JointRows(List<Member> members, boolean allDecisions, int classes, double[] expansions) {
        this.members = members;
        this.allDecisions = allDecisions;
        this.expansions = expansions;
        readers = members.stream().map(Member::reader).toArray(ScoreReader[]::new);
        allLists = members.stream().noneMatch(m -> m.kind() == Kind.DENSE);
        int listed = members.stream().mapToInt(Member::width).sum();
        int capacity = allLists ? Math.min(listed, classes) : classes;
        boolean[] dense = new boolean[members.size()];
        boolean[] logits = new boolean[members.size()];
        for (int m = 0; m < dense.length; m++) {
            dense[m] = members.get(m).kind() == Kind.DENSE;
            logits[m] = dense[m] && members.get(m).scale() == Scale.LOGITS;
        }
        row = new JointRow(members.size(), classes, capacity, dense, logits);
        position = new int[allLists ? classes : 0];
        Arrays.fill(position, -1);
        if (!allLists) {
            Arrays.setAll(row.classes, c -> c);
            row.size = classes;
        }
    }

    private static boolean onlyDecisions(List<Member> members) {
        return members.stream().allMatch(m -> m.kind() == Kind.DECISIONS);
    }

    /** Reads the rows {@code [from, from + rows)} of every member. */
    public void load(long from, int rows) {
        for (ScoreReader reader : readers) {
            reader.read(from, rows);
        }
    }

    /**
     * Reads one row of every member: a block of one, in which each may be of another sample.
     *
     * @param samples by member
     */
    public void load(int[] samples) {
        for (int m = 0; m < readers.length; m++) {
            readers[m].read(samples[m], 1);
        }
    }

    /** The row {@code index} of the block; the same object each time. */
    public JointRow row(int index) {
        return row(index, true);
    }

    /** The row {@code index} of the block, of which logarithms of dense scores need not hold: they take most of the time. */
    public JointRow scores(int index) {
        return row(index, false);
    }

    private JointRow row(int index, boolean logs) {
        if (allLists) {
            gatherClasses(index);
        }
        for (int m = 0; m < readers.length; m++) {
            Member member = members.get(m);
            row.read[m] = readers[m].scores();
            row.start[m] = index * member.width();
            if (member.kind() == Kind.DENSE) {
                fillDense(m, member.scale(), index, logs);
            } else {
                row.readClasses[m] = readers[m].classes();
                fillList(m, row.start[m], member.width());
            }
            if (m < expansions.length && !Double.isNaN(expansions[m])) {
                partition.expand(row, m, expansions[m], row.partition[m]);
            }
        }
        return row;
    }

    /**
     * The row {@code index} of the block, of which only the logs hold: the logits of a member that gives them, else its
     * clipped log-probabilities. Without their exponentials they come at half the price.
     */
    public JointRow logits(int index) {
        int classes = row.classCount;
        for (int m = 0; m < readers.length; m++) {
            Member member = members.get(m);
            double[] from = readers[m].scores();
            double[] logs = row.logs[m];
            if (member.kind() != Kind.DENSE) {
                return row(index);
            }
            if (member.scale() == Scale.LOGITS) {
                System.arraycopy(from, index * classes, logs, 0, classes);
            } else {
                boolean given = member.scale() == Scale.LOG_PROBABILITIES;
                for (int c = 0; c < classes; c++) {
                    double value = from[index * classes + c];
                    logs[c] = given ? Math.max(value, JointRow.LOG_CLIP) : JointRow.clippedLog(value);
                }
            }
        }
        return row;
    }

    /** The union of the lists, ascending. */
    private void gatherClasses(int index) {
        for (int i = 0; i < row.size; i++) {
            position[row.classes[i]] = -1;
        }
        int size = 0;
        for (int m = 0; m < readers.length; m++) {
            int[] listed = readers[m].classes();
            int width = members.get(m).width();
            for (int i = index * width; i < (index + 1) * width; i++) {
                int c = listed[i];
                if (c >= 0 && position[c] < 0) {
                    position[c] = size;
                    row.classes[size++] = c;
                }
            }
        }
        row.size = size;
        Arrays.sort(row.classes, 0, size);
        for (int i = 0; i < size; i++) {
            position[row.classes[i]] = i;
        }
    }

    private void fillDense(int m, Scale scale, int index, boolean withLogs) {
        int classes = row.classCount;
        int start = row.start[m];
        double[] from = row.read[m];
        double[] p = row.scores[m];
        double[] logs = row.logs[m];
        Extremes read = readers[m].extremes(index, classes);
        row.lowest[m] = read.lowestPlace();
        switch (scale) {
            case LOGITS -> softmax(m, from, start, read, withLogs);
            case LOG_PROBABILITIES -> {
                Exponential.of(from, start, classes, 0, 1, read.lowest(), p);
                for (int c = 0; c < classes; c++) {
                    logs[c] = Math.max(from[start + c], JointRow.LOG_CLIP);
                }
                rank(m, read, 0, 1);
            }
            case PROBABILITIES -> {
                System.arraycopy(from, start, p, 0, classes);
                for (int c = 0; withLogs && c < classes; c++) {
                    logs[c] = JointRow.clippedLog(p[c]);
                }
                rank(m, read);
            }
        }
    }

    private void softmax(int m, double[] from, int start, Extremes read, boolean withLogs) {
        int classes = row.classCount;
        double[] p = row.scores[m];
        double highest = read.highest();
        Exponential.of(from, start, classes, highest, 1, read.lowest(), p);
        double sum = Vectors.sum(p, classes);
        double share = 1 / sum;
        for (int c = 0; c < classes; c++) {
            p[c] *= share;
        }
        if (withLogs) {
            double shift = highest + Math.log(sum);
            double[] logits = row.logits[m];
            System.arraycopy(from, start, logits, 0, classes);
            for (int c = 0; c < classes; c++) {
                logits[c] -= shift;
            }
            row.clip(m, from[start + read.lowestPlace()] - shift);
        }
        rank(m, read, highest, share);
    }

    /** By the logarithms, which tell apart what may be equal, or in another order, once it is rounded. */
    private void rank(int m, Extremes logs, double shift, double share) {
        row.top[m] = logs.place();
        row.highest[m] = row.scores[m][logs.place()];
        row.second[m] = row.size == 1 ? 0 : Exponential.of(logs.second() - shift) * share;
        if (logs.second() == logs.highest() || row.second[m] >= row.highest[m]) {
            // as probabilities have it: different logits may have the same one
            rank(m);
        }
    }

    private void rank(int m) {
        if (row.size > 0) {
            extremes.find(row.scores[m], 0, row.size);
            rank(m, extremes);
        } else {
            row.top[m] = -1;
            row.highest[m] = 0;
            row.second[m] = 0;
        }
    }

    /** A class without a score is nobody's answer. */
    private void rank(int m, Extremes of) {
        row.top[m] = of.highest() > 0 ? of.place() : -1;
        row.highest[m] = Math.max(0, of.highest());
        row.second[m] = Math.max(0, of.second());
    }

    private void fillList(int m, int start, int width) {
        int[] listed = readers[m].classes();
        double[] from = readers[m].scores();
        double mass = 0;
        int count = 0;
        for (int i = start; i < start + width; i++) {
            if (listed[i] >= 0) {
                mass += from[i];
                count++;
            }
        }
        // In a plain vote "no answer" abstains; beside scores it is a row of which nothing is known.
        double missing = allDecisions ? 0 : Math.max(0, 1 - mass);
        double floor = row.classCount > count ? missing / (row.classCount - count) : 0;
        row.missingMass[m] = missing;
        row.floor[m] = floor;
        row.logFloor[m] = JointRow.clippedLog(floor);
        Arrays.fill(row.scores[m], 0, row.size, 0);
        Arrays.fill(row.listed[m], 0, row.size, false);
        Arrays.fill(row.probabilities[m], 0, row.size, floor);
        Arrays.fill(row.logs[m], 0, row.size, row.logFloor[m]);
        for (int i = start; i < start + width; i++) {
            if (listed[i] >= 0) {
                int at = allLists ? position[listed[i]] : listed[i];
                row.listed[m][at] = true;
                row.scores[m][at] = from[i];
                row.probabilities[m][at] = from[i];
                row.logs[m][at] = JointRow.clippedLog(from[i]);
            }
        }
        rank(m);
    }

    /** What reads a predictor. */
    ScoreReader reader(int m) {
        return readers[m];
    }
}
