package io.github.ensdiag.chart;

import io.github.ensdiag.aggregate.Aggregate;
import io.github.ensdiag.change.Changes;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All pictures of one report. A chart that does not apply is not there; on a machine without AWT none is, and
 * {@link #unavailable()} says why. They depend on the results alone: not on the machine's fonts, locale or time zone.
 * They are drawn while other work goes on; whoever asks for one waits.
 */
public final class Charts {
    /** So many modules fit into one picture. */
    public static final int MOST_MODULES = 40;

    private final CompletableFuture<Drawn> drawn;

    private record Drawn(List<Chart> all, Optional<String> unavailable) {}

    private Charts(CompletableFuture<Drawn> drawn) {
        this.drawn = drawn;
    }

    /** Charts that were drawn. */
    public Charts(List<Chart> all, Optional<String> unavailable) {
        this(CompletableFuture.completedFuture(new Drawn(List.copyOf(all), unavailable)));
    }

    /** In the order of the report. */
    public List<Chart> all() {
        return awaited().all();
    }

    /** Why there are no charts; empty where they could be drawn. */
    public Optional<String> unavailable() {
        return awaited().unavailable();
    }

    /** What went wrong comes as it was, a lack of memory above all, which Maven has words for. */
    private Drawn awaited() {
        try {
            return drawn.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException runtime ? runtime : e;
        }
    }

    /**
     * Draws everything that applies to the results: {@code changes}, {@code accuracies}, {@code ledger}, {@code conflicts},
     * {@code confidence}, {@code calibration}, {@code likeness}, {@code looks}, {@code information}, {@code heat},
     * {@code heat-disagreement}, {@code heat-double-fault}, {@code heat-q}, {@code ladder-short}, {@code ladder},
     * {@code weights}, {@code selection}, {@code worth}, {@code classes}, {@code sizes}, {@code shares}, {@code blocks} and
     * {@code blocks-difference}. A chart that has a version for phones is followed by it, with {@code -narrow} behind its id.
     *
     * @param whatIf what would help
     * @param attention whether the members look at the same things
     * @param changes since the baseline; empty where there is none
     * @param className name of a class by index
     */
    public static Charts of(
            Results results,
            WhatIf whatIf,
            Attention attention,
            Optional<Changes> changes,
            IntFunction<String> className) {
        return beside(() -> drawn(results, whatIf, attention, changes, className));
    }

    private static Charts beside(Supplier<List<Chart>> drawing) {
        startWithoutDisplay();
        return new Charts(CompletableFuture.supplyAsync(() -> {
            try {
                return new Drawn(List.copyOf(drawing.get()), Optional.empty());
            } catch (LinkageError | InternalError | java.awt.AWTError e) {
                return none(e);
            }
        }));
    }

    private static List<Chart> drawn(
            Results results,
            WhatIf whatIf,
            Attention attention,
            Optional<Changes> changes,
            IntFunction<String> className) {
        List<Chart> charts = new ArrayList<>();
        changes.ifPresent(c -> charts.addAll(ChangeChart.of(results, c)));
        charts.addAll(AccuracyChart.of(results));
        charts.addAll(LedgerChart.of(results));
        charts.addAll(ConflictChart.of(results));
        charts.addAll(ConfidenceChart.of(results));
        charts.addAll(CalibrationChart.of(results));
        charts.addAll(LikenessChart.of(results));
        charts.addAll(LookChart.of(results, attention));
        charts.addAll(InformationChart.of(results));
        for (HeatKind kind : HeatKind.values()) {
            charts.addAll(HeatChart.of(results, kind));
        }
        charts.addAll(LadderChart.of(results, whatIf.ladder()));
        charts.addAll(WeightChart.of(results, whatIf));
        charts.addAll(SelectionChart.of(results, whatIf));
        charts.addAll(WorthChart.of(results, whatIf));
        charts.addAll(ClassScatter.of(results, className));
        charts.addAll(SizeChart.of(results, className));
        charts.addAll(ShareChart.of(results, className));
        charts.addAll(BlockChart.of(results, className));
        return charts;
    }

    /** Without a baseline. */
    public static Charts of(Results results, WhatIf whatIf, Attention attention, IntFunction<String> className) {
        return of(results, whatIf, attention, Optional.empty(), className);
    }

    /**
     * Draws what compares several modules: {@code gains}.
     *
     * @param modules none is drawn of fewer than two; of more than {@link #MOST_MODULES} both ends are
     * @param name of a module as it can stand in a picture
     */
    public static Charts ofModules(Aggregate modules, UnaryOperator<String> name) {
        return beside(() -> GainChart.of(modules.byGain(MOST_MODULES), name));
    }

    private static void startWithoutDisplay() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    /** A Java without java.desktop, or one whose native libraries are missing. */
    private static Drawn none(Error e) {
        return new Drawn(List.of(), Optional.of("Java\u2019s graphics cannot be used on this machine: " + e));
    }

    /** The chart with this id, if it applies. */
    public Optional<Chart> find(String id) {
        return all().stream().filter(chart -> chart.id().equals(id)).findFirst();
    }
}
