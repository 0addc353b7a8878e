package io.github.ensdiag.bench;

import java.util.List;

/** A row of the table of speed: what it is, and how it must compare with rows above it. */
enum Row {
    PEER("peer", "Python: numpy, scipy and scikit-learn; whole process"),
    FLOOR_FIRST("floor", "the floor: map the files, softmax, average, answer; first run in a JVM"),
    FLOOR("floor", "the floor, when warm"),
    REPORT("report", "`mvn ensdiag:report` with every section; whole process", Goal.faster(PEER, 10, "Python")),
    ENGINE_FIRST(
            "engine",
            "everything before words, charts and page; first run in a JVM",
            Goal.faster(PEER, 20, "Python"),
            Goal.within(FLOOR_FIRST, 3, "the floor")),
    ENGINE("engine", "the same, when warm", Goal.faster(PEER, 20, "Python"), Goal.within(FLOOR, 3, "the floor")),
    ENGINE_ALONE("engine-1", "the same on one core, when warm"),
    HELP("small", "`mvn help:help`; whole process"),
    SMALL("small", "`mvn ensdiag:report` on 1000 samples and 10 classes", Goal.within(HELP, 1.5, "`mvn help:help`"));

    private final String part;
    private final String label;
    private final List<Goal> goals;

    Row(String part, String label, Goal... goals) {
        this.part = part;
        this.label = label;
        this.goals = List.of(goals);
    }

    /** What it is measured with; may be left out by this name. */
    String part() {
        return part;
    }

    String label() {
        return label;
    }

    List<Goal> goals() {
        return goals;
    }

    /**
     * What is wanted of a row.
     *
     * @param other what it is compared with
     * @param factor so many times as fast at least, or so many times as long at most
     */
    record Goal(Row other, double factor, boolean isFaster, String name) {
        static Goal faster(Row other, double factor, String name) {
            return new Goal(other, factor, true, name);
        }

        static Goal within(Row other, double factor, String name) {
            return new Goal(other, factor, false, name);
        }

        /** What came of it. */
        String verdict(Measure row, Measure reference) {
            double ratio = isFaster ? row.ratio(reference) : reference.ratio(row);
            boolean kept = isFaster ? ratio >= factor : ratio <= factor;
            String limit = (isFaster ? "at least " : "at most ") + Numbers.fixed(factor, factor % 1 == 0 ? 0 : 1);
            return Numbers.fixed(ratio, 1) + (isFaster ? " times as fast as " : " times ") + name + " (goal: " + limit
                    + "; " + (kept ? "kept" : "**missed**") + ")";
        }
    }
}
