package io.github.ensdiag.chart;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up members, measured for real. */
record Case(Kind kind, int members, int samples, int classes, double skill) {
    static Case dense(int members, int samples, int classes) {
        return new Case(Kind.DENSE, members, samples, classes, 2);
    }

    static Case decisions(int members, int samples, int classes) {
        return new Case(Kind.DECISIONS, members, samples, classes, 2);
    }

    /** A skill so large that all is right, or so far below 0 that all is wrong. */
    Case skill(double newSkill) {
        return new Case(kind, members, samples, classes, newSkill);
    }

    Results results() {
        Random random = new Random(7);
        int[] labels = random.ints(samples, 0, classes).toArray();
        double[] common = random.doubles((long) samples * classes).toArray();
        List<Member> list = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            list.add(new Made(
                    "model <" + m + "> & Co", kind, scores(labels, common, new Random(m), skill - 0.05 * m), classes));
        }
        var set = new EvaluationSet(classes, labels, list);
        return Measurement.of(set, new Options(List.of(), 5, 2, 20, 50, 1, 2));
    }

    private double[] scores(int[] labels, double[] common, Random random, double skill) {
        double[] scores = new double[samples * classes];
        for (int i = 0; i < samples; i++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                int at = i * classes + c;
                scores[at] = Math.exp(3 * common[at] + 2 * random.nextDouble() + (c == labels[i] ? skill : 0));
                sum += scores[at];
            }
            for (int c = 0; c < classes; c++) {
                scores[i * classes + c] /= sum;
            }
        }
        return scores;
    }

    private record Made(String name, Kind kind, double[] probabilities, int classes) implements Member {
        @Override
        public Scale scale() {
            return Scale.PROBABILITIES;
        }

        @Override
        public boolean scaleRecognised() {
            return false;
        }

        @Override
        public int width() {
            return kind == Kind.DENSE ? classes : 1;
        }

        @Override
        public String format() {
            return "made up";
        }

        @Override
        public ScoreReader reader() {
            return new Reader(this);
        }
    }

    private static final class Reader implements ScoreReader {
        private final Made made;
        private double[] scores = {};
        private int[] classes = {};

        Reader(Made made) {
            this.made = made;
        }

        @Override
        public void read(long from, int rows) {
            int width = made.classes();
            double[] block = new double[rows * width];
            System.arraycopy(made.probabilities(), (int) from * width, block, 0, rows * width);
            if (made.kind() == Kind.DENSE) {
                scores = block;
                return;
            }
            scores = new double[rows];
            classes = new int[rows];
            for (int r = 0; r < rows; r++) {
                scores[r] = 1;
                for (int c = 1; c < width; c++) {
                    if (block[r * width + c] > block[r * width + classes[r]]) {
                        classes[r] = c;
                    }
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
