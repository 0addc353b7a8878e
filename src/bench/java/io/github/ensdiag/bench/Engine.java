package io.github.ensdiag.bench;

import io.github.ensdiag.Computed;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.table.Progress;
import java.nio.file.Path;
import java.util.List;

/** Everything that a diagnosis computes before words, charts and page. */
public final class Engine implements Subject {
    @Override
    public double run(Path predictions, int threads) {
        Options usual = Options.defaults();
        Options options = new Options(
                Combining.mean(List.of()),
                usual.topK(),
                usual.topDisagreements(),
                usual.permutations(),
                usual.resamples(),
                usual.seed(),
                threads);
        long start = System.nanoTime();
        EvaluationSet set = EvaluationSets.open(PredictionsDirectory.discover(predictions), Progress.NONE);
        Computed.of(set, options, Progress.NONE, finding -> {});
        return (System.nanoTime() - start) / 1e9;
    }
}
