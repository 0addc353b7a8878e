package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.vector.Runs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Answers that stand some rows from where they belong.
 *
 * @param rows by how many rows they are moved towards the end; negative: towards the beginning
 * @param from the row from which on they are
 * @param before as they stand
 * @param after moved back, what leaves the set at one end coming in at the other
 */
record RowShift(int rows, int from, Skill before, Skill after) implements Cure {
    /** Every shift up to this many rows is counted exactly; others only if a sample of the rows points there. */
    static final int NEAR = 32;

    /**
     * So many times as many answers must become right as become wrong. Among rows sorted by class a shift changes little,
     * but what it changes is all to one side; only models that lag behind a slowly changing truth come near.
     */
    static final int WINS = 2;

    /** Answers must become right in so many runs of one class, lest one class mistaken for its neighbour look shifted. */
    static final int RUNS = 8;

    /** Rows in the sample by which shifts are ranked, and how many comparisons that may cost. */
    private static final int SAMPLE = 128;

    private static final long COMPARISONS = 1L << 27;

    /** The shift that mends the answers, if there is one. */
    static Optional<RowShift> find(Truth truth, int[] answers) {
        int n = answers.length;
        int best = 0;
        ShiftedAnswers most = ShiftedAnswers.NONE;
        for (int shift : candidates(candidate(truth, answers), n)) {
            ShiftedAnswers moved = ShiftedAnswers.of(truth, answers, shift);
            if (moved.net() > most.net()) {
                best = shift;
                most = moved;
            }
        }
        boolean beyondCoincidence = Skill.tail(most.wins(), most.wins() + most.losses(), 0.5) < Skill.COINCIDENCE / n;
        if (most.runs() < RUNS || most.wins() < WINS * most.losses() || !beyondCoincidence) {
            return Optional.empty();
        }
        Skill mended = truth.skill(movedBack(answers, best, most.from()));
        // answers that are worse than chance become as good as chance by any shift
        return mended.beyondCoincidence(n)
                ? Optional.of(new RowShift(best, most.from(), truth.skill(answers), mended))
                : Optional.empty();
    }

    /**
     * The shift of all rows that explains most, however little that proves: among rows sorted by class others nearly do, so
     * it is approached step by step.
     */
    static RowShift likeliest(Truth truth, int[] answers) {
        int n = answers.length;
        int best = candidate(truth, answers);
        Skill most = truth.skill(movedBack(answers, best, 0));
        for (int step = n / 4; step > 0; step /= 2) {
            for (int shift : new int[] {ring(best - step, n), ring(best + step, n)}) {
                Skill moved = truth.skill(movedBack(answers, shift, 0));
                if (moved.right() > most.right()) {
                    best = shift;
                    most = moved;
                }
            }
        }
        return new RowShift(best, 0, truth.skill(answers), most);
    }

    /** All short shifts and those about the candidate, the shortest first. */
    private static List<Integer> candidates(int candidate, int n) {
        int near = Math.min(NEAR, (n - 1) / 2);
        return IntStream.rangeClosed(-near, near)
                .flatMap(shift -> IntStream.of(shift, ring(candidate + shift, n)))
                .distinct()
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(Math::abs).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The shift under which most of a sample of labels find their answers. */
    private static int candidate(Truth truth, int[] answers) {
        int n = answers.length;
        int[] found = new int[n];
        Runs byAnswer = Runs.of(answers, truth.shares().length);
        int[] runs = runs(byAnswer, answers, truth.shares().length);
        SplittableRandom random = new SplittableRandom(1);
        long looks = Math.min(SAMPLE, COMPARISONS / n + 1);
        for (int look = 0; look < looks; look++) {
            int sample = random.nextInt(n);
            truth.right(sample)
                    .filter(c -> c >= 0 && runs[c] >= 0)
                    .forEach(c -> count(byAnswer, runs[c], sample, found));
        }
        int best = 0;
        for (int shift = 1; shift < n; shift++) {
            best = found[shift] > found[best] ? shift : best;
        }
        return ring(best, n);
    }

    /** By class: which run holds its answers; −1: none. */
    private static int[] runs(Runs byAnswer, int[] answers, int classes) {
        int[] runs = new int[classes];
        Arrays.fill(runs, -1);
        for (int run = 0; run + 1 < byAnswer.starts().length; run++) {
            int answer = answers[byAnswer.order()[byAnswer.starts()[run]]];
            if (answer >= 0) {
                runs[answer] = run;
            }
        }
        return runs;
    }

    /** Counts by how many rows the answers of a run lie behind a sample. */
    private static void count(Runs byAnswer, int run, int sample, int[] found) {
        for (int place = byAnswer.starts()[run]; place < byAnswer.starts()[run + 1]; place++) {
            found[Math.floorMod(byAnswer.order()[place] - sample, found.length)]++;
        }
    }

    /** The same shift the shorter way round. */
    private static int ring(int shift, int n) {
        int down = Math.floorMod(shift, n);
        return down > n / 2 ? down - n : down;
    }

    private static int[] movedBack(int[] answers, int shift, int from) {
        int n = answers.length;
        int[] moved = answers.clone();
        for (int row = from; row < n; row++) {
            moved[from == 0 ? Math.floorMod(row - shift, n) : Math.min(n - 1, row - shift)] = answers[row];
        }
        return moved;
    }

    @Override
    public String id() {
        return "shifted-rows";
    }

    @Override
    public boolean sameAs(Cure other) {
        return other instanceof RowShift shift && shift.rows == rows && (shift.from == 0) == (from == 0);
    }

    /** 3 rows. */
    String distance() {
        long size = Math.abs(rows);
        return Prose.count(size) + (size == 1 ? " row" : " rows");
    }

    /** Where it begins, unless at the beginning. */
    String since() {
        return from == 0 ? "" : " from about row " + Prose.count(from) + " on";
    }

    @Override
    public String ofMember(String name) {
        return "The rows of " + name + " are shifted by " + distance() + " against the labels" + since() + ".";
    }

    @Override
    public String ofLabels() {
        return "The labels are shifted by " + distance() + " against all members" + since() + ".";
    }

    @Override
    public String tried(EvaluationSet set) {
        return "if row i is taken for row i " + (rows > 0 ? "− " : "+ ") + Prose.count(Math.abs(rows))
                + (from == 0 ? "" : " from there on");
    }

    private String place() {
        return from == 0 ? "at the beginning of" : "near there in";
    }

    @Override
    public String mendMember(String name) {
        return "Look for a row too many or too few " + place() + " the file of " + name
                + ", such as a header, or a batch dropped or repeated, and save it in the order of the labels.";
    }

    @Override
    public String mendLabels() {
        return "Look for a row too many or too few " + place()
                + " the labels, such as a header, and save them in the order of the predictions.";
    }
}
