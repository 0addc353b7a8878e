package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads rows and looks at each. Belongs to one thread. */
final class Pass {
    private final List<Survey.Look> looks;
    private final ScoreReader[] readers;
    private final int classes;
    private final Optional<Average> average;

    Pass(EvaluationSet set, List<Survey.Look> looks, List<Double> weights) {
        this.looks = looks;
        this.classes = set.classes();
        readers = looks.stream().map(look -> look.member().reader()).toArray(ScoreReader[]::new);
        average = set.ensemble().map(e -> new Average(set, readers, weights));
    }

    /** What is summed up over a chunk. */
    record Result(List<Totals> totals, AverageTally average) {
        Result(int predictors) {
            this(Stream.generate(Totals::new).limit(predictors).toList(), new AverageTally());
        }

        Result merge(Result next) {
            IntStream.range(0, totals.size())
                    .forEach(p -> totals.get(p).merge(next.totals().get(p)));
            average.merge(next.average());
            return this;
        }
    }

    Result read(int from, int to, int blockRows) {
        Result result = new Result(readers.length);
        for (int first = from; first < to; first += blockRows) {
            int rows = Math.min(blockRows, to - first);
            for (int p = 0; p < readers.length; p++) {
                read(p, first, rows, result.totals().get(p));
            }
            if (average.isPresent()) {
                int[] answers = looks.get(readers.length - 1).answers();
                for (int row = 0; row < rows; row++) {
                    average.get().compare(row, answers[first + row], result.average());
                }
            }
        }
        return result;
    }

    private void read(int p, int first, int rows, Totals totals) {
        Survey.Look look = looks.get(p);
        Member member = look.member();
        ScoreReader reader = readers[p];
        long before = reader.rescaledRows();
        reader.read(first, rows);
        totals.rescaled += reader.rescaledRows() - before;
        if (member.kind() == Kind.DENSE && member.scale() != Scale.LOGITS) {
            totals.takeSums(reader.smallestSum(), reader.largestSum());
        }
        boolean doubted = member.kind() == Kind.DENSE && member.scale() == Scale.LOGITS && !member.scaleRecognised();
        for (int row = 0; row < rows; row++) {
            if (member.kind() == Kind.DENSE) {
                lookAtScores(look, first + row, reader.scores(), row * classes);
            } else {
                lookAtList(look, first + row, reader, row * member.width(), totals);
            }
            if (doubted) {
                lookForLogits(reader.scores(), row * classes, totals);
            }
        }
    }

    private void lookAtScores(Survey.Look look, int sample, double[] scores, int from) {
        int best = from;
        int worst = from;
        for (int i = from + 1; i < from + classes; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            } else if (scores[i] < scores[worst]) {
                worst = i;
            }
        }
        look.lowest()[sample] = worst - from;
        look.answers()[sample] = best - from;
        look.tops()[sample] = scores[best];
        look.hashes()[sample] = RowHash.dense(scores, from, classes);
        if (sample % look.step() == 0) {
            look.confidences()[sample / look.step()] = confidence(look.member().scale(), scores, from, scores[best]);
        }
    }

    private double confidence(Scale scale, double[] scores, int from, double top) {
        if (scale == Scale.PROBABILITIES) {
            return top;
        }
        if (scale == Scale.LOG_PROBABILITIES) {
            return Math.exp(top);
        }
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            sum += Math.exp(scores[i] - top);
        }
        return 1 / sum;
    }

    private static void lookAtList(Survey.Look look, int sample, ScoreReader reader, int from, Totals totals) {
        int[] listed = reader.classes();
        double[] scores = reader.scores();
        int answer = -1;
        double top = 0;
        int lowest = -1;
        double bottom = Double.POSITIVE_INFINITY;
        double mass = 0;
        for (int i = from; i < from + look.member().width(); i++) {
            if (listed[i] < 0) {
                continue;
            }
            mass += scores[i];
            if (scores[i] > top || scores[i] == top && answer >= 0 && listed[i] < answer) {
                answer = listed[i];
                top = scores[i];
            }
            if (scores[i] > 0 && scores[i] < bottom) {
                lowest = listed[i];
                bottom = scores[i];
            }
        }
        look.lowest()[sample] = lowest;
        look.answers()[sample] = answer;
        look.tops()[sample] = top;
        look.hashes()[sample] = RowHash.list(listed, scores, from, look.member().width());
        totals.missingMass += Math.max(0, 1 - mass);
        if (sample % look.step() == 0) {
            look.confidences()[sample / look.step()] = top;
        }
    }

    private void lookForLogits(double[] scores, int from, Totals totals) {
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            totals.smallest = Math.min(totals.smallest, scores[i]);
            totals.largest = Math.max(totals.largest, scores[i]);
            sum += scores[i];
        }
        totals.takeSums(sum, sum);
    }
}
