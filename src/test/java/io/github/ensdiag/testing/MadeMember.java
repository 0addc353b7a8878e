package io.github.ensdiag.testing;

import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;

/**
 * A member whose predictions are in memory rather than in files.
 *
 * @param classes by row, of lists and decisions; empty for dense scores
 * @param scores by row
 */
public record MadeMember(String name, Kind kind, Scale scale, int[][] classes, double[][] scores) implements Member {
    public static MadeMember dense(String name, Scale scale, double[][] scores) {
        return new MadeMember(name, Kind.DENSE, scale, new int[0][], scores);
    }

    public static MadeMember list(String name, int[][] classes, double[][] scores) {
        return new MadeMember(name, Kind.TOP_K, Scale.PROBABILITIES, classes, scores);
    }

    /** @param answers −1: no answer */
    public static MadeMember decisions(String name, int... answers) {
        int[][] classes = new int[answers.length][1];
        double[][] scores = new double[answers.length][1];
        for (int i = 0; i < answers.length; i++) {
            classes[i][0] = answers[i];
            scores[i][0] = answers[i] < 0 ? 0 : 1;
        }
        return new MadeMember(name, Kind.DECISIONS, Scale.PROBABILITIES, classes, scores);
    }

    @Override
    public boolean scaleRecognised() {
        return false;
    }

    @Override
    public int width() {
        return scores[0].length;
    }

    @Override
    public String format() {
        return "made up";
    }

    @Override
    public ScoreReader reader() {
        return new Reader(this);
    }

    private static final class Reader implements ScoreReader {
        private final MadeMember member;
        private double[] scores = {};
        private int[] classes = {};

        Reader(MadeMember member) {
            this.member = member;
        }

        @Override
        public void read(long from, int rows) {
            int width = member.width();
            scores = new double[rows * width];
            classes = new int[member.kind() == Kind.DENSE ? 0 : rows * width];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(member.scores()[(int) from + r], 0, scores, r * width, width);
                if (classes.length > 0) {
                    System.arraycopy(member.classes()[(int) from + r], 0, classes, r * width, width);
                }
            }
        }

        @Override
        public double[] scores() {
            return scores;
        }

        @Override
        public int[] classes() {
            return classes;
        }
    }
}
