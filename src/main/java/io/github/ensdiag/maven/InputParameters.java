package io.github.ensdiag.maven;

import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.SourceParser;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a POM says about the files to read; every component may be null.
 *
 * @param predictions used only where no models are given
 */
record InputParameters(
        File predictions,
        String labels,
        String classNames,
        String sampleIds,
        String superclasses,
        List<ModelParameter> models,
        ModelParameter ensemble,
        String unmatched) {
    static final String PREDICTIONS = "predictions (ensdiag.predictions)";

    /** Whether there are models or a directory that may hold some. */
    boolean canBeRead() {
        return hasModels() || predictions != null && predictions.isDirectory();
    }

    boolean hasModels() {
        return models != null && !models.isEmpty();
    }

    /**
     * @param basedir against which relative paths are resolved
     * @param discovery what a directory of predictions holds, beside the labels if they are configured
     * @throws InputException if the parameters contradict each other, or name no file
     */
    Inputs toInputs(Path basedir, BiFunction<Path, Optional<Source>, Inputs> discovery) {
        SourceParser parser = new SourceParser(basedir);
        boolean drop = dropUnmatched();
        Optional<Source> labelSource = source(labels, parser);
        Inputs found = hasModels()
                ? configured(parser, labelSource)
                : discovery.apply(PathParameter.resolved(basedir, predictions.getPath(), PREDICTIONS), labelSource);
        return new Inputs(
                found.labels(),
                source(classNames, parser).or(found::classNames),
                source(sampleIds, parser).or(found::sampleIds),
                source(superclasses, parser).or(found::superclasses),
                found.members(),
                ensembleFiles(parser).or(found::ensemble),
                drop,
                found.findings());
    }

    private Inputs configured(SourceParser parser, Optional<Source> labelSource) {
        List<MemberFiles> members = new ArrayList<>();
        for (ModelParameter model : models) {
            members.add(model.toMemberFiles("<model> number " + (members.size() + 1), parser));
        }
        return new Inputs(
                labelSource,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                members,
                Optional.empty(),
                false,
                List.of());
    }

    private Optional<MemberFiles> ensembleFiles(SourceParser parser) {
        if (ensemble != null && (ensemble.features != null || ensemble.attributions != null)) {
            throw new InputException("<ensemble> has <"
                    + (ensemble.features != null ? "features" : "attributions")
                    + ">, which are compared between models only. Remove them.");
        }
        return Optional.ofNullable(ensemble)
                .map(e -> e.name == null ? e.named("ensemble") : e)
                .map(e -> e.toMemberFiles("<ensemble>", parser));
    }

    private boolean dropUnmatched() {
        String text = unmatched == null ? "error" : unmatched.strip().toLowerCase(Locale.ROOT);
        if (!text.equals("error") && !text.equals("drop")) {
            throw new InputException("unmatched (ensdiag.unmatched) is \"" + unmatched
                    + "\", but must be error, or drop to leave out samples that are not in all files.");
        }
        return text.equals("drop");
    }

    private static Optional<Source> source(String text, SourceParser parser) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(t -> parser.parse(t, Optional.empty()));
    }
}
