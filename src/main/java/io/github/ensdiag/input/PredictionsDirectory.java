package io.github.ensdiag.input;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.NaturalOrder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the files of an evaluation in a directory by their names, so that nothing needs to be configured.
 *
 * <ul>
 *   <li>{@code labels.npy}: the true classes; required
 *   <li>{@code classes.txt}, {@code ids.txt}: the class names and the sample ids, if present
 *   <li>{@code NAME.classes.npy} and {@code NAME.scores.npy}, {@code NAME.indices.npy} and {@code NAME.values.npy}, or
 *       {@code NAME.top5preds.npy} and {@code NAME.top5probs.npy} with any number: a member with top-k lists
 *   <li>any other {@code NAME.npy}: a member, with dense scores if the array has several columns or holds floats in two
 *       dimensions, else with decisions
 * </ul>
 *
 * <p>A member is named after its file, without {@code .decisions}, {@code .scores}, {@code .logits}, {@code .logprobs},
 * {@code .probs}, {@code .probabilities}, {@code .predictions} or {@code .preds} at its end unless two would have the
 * same name. Members are in natural order of names. Hidden files, other files and subdirectories are ignored.
 */
public final class PredictionsDirectory {
    private static final String NPY = ".npy";
    private static final String LABELS = "labels.npy";
    private static final Pattern KNOWN_SUFFIX =
            Pattern.compile("(?<=.)\\.(decisions|scores|logits|logprobs|probs|probabilities|predictions|preds)$");
    private static final String INSTEAD = " Or configure <labels> and a <model> for each member.";

    private final Path directory;
    /** The *.npy files by name without the ending, without the labels. */
    private final Map<String, Path> files = new TreeMap<>(NaturalOrder.INSTANCE);

    private PredictionsDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Finds labels and members.
     *
     * @throws InputException if there is no such directory, no labels or fewer than two members in it, or half of a
     *     top-k pair is missing
     */
    public static Inputs discover(Path directory) {
        return discover(directory, Optional.empty());
    }

    /**
     * Finds the members, and the labels unless they are given.
     *
     * @param labels the labels to use, wherever they are; this file is not taken for a member
     * @throws InputException as {@link #discover(Path)}
     */
    public static Inputs discover(Path directory, Optional<Path> labels) {
        PredictionsDirectory found = new PredictionsDirectory(directory);
        found.list(labels);
        found.requireFiles(labels.isPresent());
        List<MemberFiles> members = found.members();
        if (members.size() < 2) {
            throw new InputException("An ensemble has at least two members, but "
                    + (members.isEmpty()
                            ? "no prediction file was"
                            : "only \"" + members.get(0).name() + "\" was")
                    + " found in " + directory + ". Save the predictions of each model there as NAME.npy." + INSTEAD);
        }
        return new Inputs(
                labels.orElseGet(() -> directory.resolve(LABELS)),
                found.optional("classes.txt"),
                found.optional("ids.txt"),
                members);
    }

    private void list(Optional<Path> labels) {
        if (!Files.isDirectory(directory)) {
            throw new InputException("The directory of predictions " + directory
                    + (Files.exists(directory) ? " is a file" : " does not exist")
                    + ". Save labels.npy and a NAME.npy for each model in it, or configure <predictions>." + INSTEAD);
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*" + NPY)) {
            for (Path file : stream) {
                String name = file.getFileName().toString();
                boolean isLabels = name.equals(LABELS) || labels.isPresent() && isSame(file, labels.get());
                if (!isLabels && !name.startsWith(".") && !Files.isHidden(file) && !Files.isDirectory(file)) {
                    files.put(name.substring(0, name.length() - NPY.length()), file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new InputException(
                    "The directory " + directory + " cannot be read: " + e.getMessage() + ". Check its rights.", e);
        }
    }

    private static boolean isSame(Path file, Path labels) throws IOException {
        return Files.exists(labels) && Files.isSameFile(file, labels);
    }

    private void requireFiles(boolean labelsGiven) {
        boolean labelsFound = labelsGiven || Files.exists(directory.resolve(LABELS));
        if (!labelsFound && files.isEmpty()) {
            throw new InputException("No prediction files were found: " + directory
                    + " holds neither labels.npy nor any NAME.npy. Save both with np.save." + INSTEAD);
        }
        if (!labelsFound) {
            Optional<Path> other = otherLabels();
            throw new InputException("The true classes are missing: there is no labels.npy in " + directory + ". "
                    + other.map(file -> "There is " + file.getFileName() + ", but only NPY is read so far: save it "
                                    + "with np.save(\"labels.npy\", labels).")
                            .orElse("Save the true class index of each row with np.save(\"labels.npy\", labels).")
                    + " Or configure <labels>.");
        }
    }

    private Optional<Path> otherLabels() {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "labels.*")) {
            List<Path> found = new ArrayList<>();
            stream.forEach(found::add);
            return found.stream().sorted().findFirst();
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty(); // only the wording of a message depends on it
        }
    }

    private Optional<Path> optional(String name) {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** A member before its name is settled: the short one if no other has it, else the long one. */
    private record Candidate(String shortName, String longName, Path file, Optional<Path> classes) {
        MemberFiles named(String name) {
            if (classes.isPresent()) {
                return new MemberFiles.TopK(name, classes.get(), file, Optional.empty());
            }
            Matrix header = Opened.matrix(file);
            boolean scores = header.columns() > 1 || !header.flat() && !header.integers();
            return scores ? new MemberFiles.Dense(name, file, Optional.empty()) : new MemberFiles.Decisions(name, file);
        }
    }

    private List<MemberFiles> members() {
        List<Candidate> candidates = new ArrayList<>();
        files.forEach((stem, file) -> candidate(stem, file).ifPresent(candidates::add));
        Map<String, Integer> uses = new HashMap<>();
        candidates.forEach(c -> uses.merge(c.shortName(), 1, Integer::sum));
        List<MemberFiles> members = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String name = uses.get(candidate.shortName()) == 1 ? candidate.shortName() : candidate.longName();
            members.add(candidate.named(name));
        }
        members.sort(Comparator.comparing(MemberFiles::name, NaturalOrder.INSTANCE));
        return members;
    }

    /** Empty for the classes of a pair, which come with its scores. */
    private Optional<Candidate> candidate(String stem, Path file) {
        Optional<PairSuffix> suffix = PairSuffix.of(stem);
        if (suffix.isPresent()) {
            PairSuffix half = suffix.get();
            Path partner = files.get(half.partner());
            if (partner == null && half.needsPartner(stem)) {
                throw new InputException(file + " holds the " + (half.holdsClasses() ? "classes" : "scores")
                        + " of top-k lists, but " + half.partner() + NPY + " with their "
                        + (half.holdsClasses() ? "scores" : "classes") + " is missing beside it. Save both, or rename "
                        + "the file if it holds something else, such as " + half.base() + ".decisions.npy.");
            }
            if (partner != null) {
                return half.holdsClasses()
                        ? Optional.empty()
                        : Optional.of(new Candidate(half.base(), stem, file, Optional.of(partner)));
            }
        }
        return Optional.of(new Candidate(KNOWN_SUFFIX.matcher(stem).replaceFirst(""), stem, file, Optional.empty()));
    }
}
