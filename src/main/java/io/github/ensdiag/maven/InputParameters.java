package io.github.ensdiag.maven;

import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a POM says about the files to read; every component may be null.
 *
 * @param predictions used only where no models are given
 */
record InputParameters(File predictions, File labels, File classNames, File sampleIds, List<ModelParameter> models) {

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
     * @throws InputException if the parameters contradict each other
     */
    Inputs toInputs(Path basedir, BiFunction<Path, Optional<Path>, Inputs> discovery) {
        return hasModels() ? configured(basedir) : discovered(basedir, discovery);
    }

    private Inputs configured(Path basedir) {
        if (labels == null) {
            throw new InputException("<models> are configured without <labels>. "
                    + "Name the file of the true classes as <labels> or ensdiag.labels.");
        }
        List<MemberFiles> members = new ArrayList<>();
        for (ModelParameter model : models) {
            members.add(model.toMemberFiles(members.size(), basedir));
        }
        return new Inputs(
                basedir.resolve(labels.toPath()), path(classNames, basedir), path(sampleIds, basedir), members);
    }

    private Inputs discovered(Path basedir, BiFunction<Path, Optional<Path>, Inputs> discovery) {
        Inputs found = discovery.apply(basedir.resolve(predictions.toPath()), path(labels, basedir));
        return new Inputs(
                found.labels(),
                path(classNames, basedir).or(found::classNames),
                path(sampleIds, basedir).or(found::sampleIds),
                found.members());
    }

    private static Optional<Path> path(File file, Path basedir) {
        return Optional.ofNullable(file).map(File::toPath).map(basedir::resolve);
    }
}
