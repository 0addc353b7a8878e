package io.github.ensdiag.bench;

import io.github.ensdiag.Computed;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.table.Progress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a diagnosis computes before words, charts and page, as {@code Diagnosis} does it, stage by stage. */
public final class Engine implements Subject {
    private final Map<String, Double> stages = new LinkedHashMap<>();
    private long last;

    @Override
    public Map<String, Double> run(Path predictions, int threads) {
        Options usual = Options.defaults();
        Options options = new Options(
                Combining.mean(List.of()),
                usual.topK(),
                usual.topDisagreements(),
                usual.permutations(),
                usual.resamples(),
                usual.seed(),
                threads);
        stages.clear();
        last = System.nanoTime();
        EvaluationSet set = EvaluationSets.open(PredictionsDirectory.discover(predictions), Progress.NONE);
        done("open");
        Computed.of(set, options, Progress.NONE, finding -> {});
        done("compute");
        return Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }

    private void done(String stage) {
        long now = System.nanoTime();
        stages.put(stage, (now - last) / 1e9);
        last = now;
    }
}
