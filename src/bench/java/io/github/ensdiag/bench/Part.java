package io.github.ensdiag.bench;

import java.util.List;

/** A part of the engine, as the profile names it, with the classes or packages that do it. */
enum Part {
    DECODING(
            "reading rows: decoding, and looking for what is no number and for the highest",
            "input.DenseReader",
            "table."),
    EXPANSIONS("expanding partitions around a temperature, for its fit", "rows.LogPartition", "rows.TemperatureFit"),
    SOFTMAX("softmax", "rows.JointRow"),
    FIGURES("a row's figures: answers, ranks, entropies, products", "measure.RowKernel", "measure.Tally"),
    CONTESTS("which classes can win on a sample", "whatif.Contest", "whatif.Candidates", "rows.Borda"),
    AUDIT("audit", "audit."),
    INDEPENDENT(
            "errors as if they were independent",
            "whatif.IndependentErrors",
            "whatif.DenseMeanAnswers",
            "whatif.ForegoneAnswers",
            "whatif.Pair",
            "whatif.OwnAnswers"),
    OTHERS("other rules, weights and temperatures", "whatif."),
    INFORMATION(
            "mutual information, with what chance gives", "measure.Permuting", "measure.Information", "measure.Run"),
    LISTS("rows that are listed", "measure.DisagreementLists", "measure.First"),
    LIKENESS("likeness of scores", "features."),
    STATISTICS(
            "everything else: ranks, intervals, classes, confusions, blocks",
            "measure.",
            "statistics.",
            "input.",
            "rows.");

    private static final String PRODUCT = "io.github.ensdiag.";

    private final String label;
    private final List<String> names;

    Part(String label, String... names) {
        this.label = label;
        this.names = List.of(names);
    }

    String label() {
        return label;
    }

    /** Whether a class belongs to it, unless it belongs to one before it. */
    boolean has(String type) {
        return names.stream().anyMatch(name -> type.startsWith(PRODUCT + name));
    }
}
