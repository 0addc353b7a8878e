package io.github.ensdiag.report;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.testing.Hostile;
import io.github.ensdiag.testing.OracleSet;
import io.github.ensdiag.testing.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A page of each kind, made once for all tests that look at whole pages, and left in {@code target/pages} to be seen. */
enum Specimen {
    /** Two real members with lists of five and 1000 classes. */
    REAL,
    TWO,
    ELEVEN,
    DECISIONS,
    /** With features and attributions. */
    FEATURES,
    /** With an ensemble as given. */
    GIVEN,
    /** Against a baseline with other members and other predictions. */
    CHANGED,
    /** With rules that are kept, broken and undecided. */
    RULES,
    /** Without charts. */
    UNDRAWN,
    HOSTILE;

    private Rendered rendered;

    synchronized Rendered rendered() {
        if (rendered == null) {
            try {
                Path directory = Files.createDirectories(Path.of("target", "pages", name()));
                rendered = make(directory);
                Files.write(file(), rendered.bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rendered;
    }

    /** Where a browser finds it. */
    String address() {
        rendered();
        return file().toUri().toString();
    }

    private Path file() {
        return Path.of("target", "pages", name() + ".html");
    }

    private Rendered make(Path directory) throws IOException {
        return switch (this) {
            case REAL -> Rendered.of(real());
            case TWO -> Rendered.of(Rendered.dense(directory, 2, 300, 12));
            case ELEVEN -> Rendered.of(Rendered.dense(directory, 11, 300, 12));
            case DECISIONS -> Rendered.of(Rendered.decisions(directory, 32, 2000, 10));
            case FEATURES -> Rendered.of(LookSectionTest.set(directory, List.of("north", "south"), true));
            case GIVEN -> {
                EvaluationSet set = Rendered.dense(directory, 3, 200, 6);
                yield Rendered.of(Sets.given(set, set.members().get(2)));
            }
            case CHANGED -> ChangeSectionTest.page(directory);
            case RULES -> Rendered.holding(Rendered.dense(directory, 3, 300, 12), "a project", MadeRules.RULES);
            case UNDRAWN -> Rendered.withoutCharts(Rendered.dense(directory, 2, 100, 4));
            case HOSTILE ->
                Rendered.titled(
                        Hostile.set(directory), List.of(Hostile.finding()), Hostile.NAMES.get(0) + Hostile.LONG);
        };
    }

    private static EvaluationSet real() {
        Inputs inputs = OracleSet.open("seedcase-natural47").inputs(List.of("pytorch-densenet201", "pytorch-vgg16"));
        return EvaluationSets.open(new Inputs(
                inputs.labels().orElseThrow().files().get(0),
                Optional.of(Path.of("it/imagenet/predictions/classes.txt")),
                Optional.empty(),
                inputs.members()));
    }
}
