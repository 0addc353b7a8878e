package io.github.ensdiag.input;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.SourceParser;
import io.github.ensdiag.layout.Wanted;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.NaturalOrder;
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
 * Finds the files of an evaluation in a directory by their names, so that nothing needs to be configured. Each may be of
 * any format that is read.
 *
 * <ul>
 *   <li>{@code labels}: the true classes; may be missing if the members' files hold them
 *   <li>{@code classes}, {@code ids}, {@code superclasses}: names of the classes, ids of the samples, groups of classes
 *   <li>{@code ensemble}: predictions of a ready-made ensemble
 *   <li>{@code NAME.classes.npy} and {@code NAME.scores.npy}, {@code NAME.indices.npy} and {@code NAME.values.npy}, or
 *       {@code NAME.top5preds.npy} and {@code NAME.top5probs.npy} with any number: a member with top-k lists
 *   <li>{@code NAME.features} and {@code NAME.attributions}: those of the member of this name
 *   <li>any other file but plain text, and any directory with such files in it, which are read as one: a member
 * </ul>
 *
 * <p>A member is named after its file, without {@code .decisions}, {@code .scores}, {@code .logits}, {@code .logprobs},
 * {@code .probs}, {@code .probabilities}, {@code .predictions} or {@code .preds} at its end unless two would have the
 * same name. Members are in natural order of names. Hidden files are ignored; other files are, too, but told.
 */
public final class PredictionsDirectory {
    private static final Pattern KNOWN_SUFFIX =
            Pattern.compile("(?<=.)\\.(decisions|scores|logits|logprobs|probs|probabilities|predictions|preds)$");
    private static final Pattern SCORES = Pattern.compile(".*\\.(scores|logits|logprobs|probs|probabilities)");
    private static final String INSTEAD = " Or configure <labels> and a <model> for each member.";

    private final Path directory;
    private final DataFiles files;
    private TreeMap<String, List<Path>> rest;

    private PredictionsDirectory(Path directory) {
        this.directory = directory;
        files = DataFiles.in(directory);
    }

    /** As {@link #discover(Path, Optional)}, with labels in the directory. */
    public static Inputs discover(Path directory) {
        return discover(directory, Optional.empty());
    }

    /**
     * Finds the members, and the labels unless they are given.
     *
     * @param labels the labels to use, wherever they are; their files are not taken for members
     * @throws InputException if there is no such directory, fewer than two members are in it, or half of a top-k pair is
     *     missing
     */
    public static Inputs discover(Path directory, Optional<Source> labels) {
        if (!Files.isDirectory(directory)) {
            throw new InputException("The directory of predictions " + directory
                    + (Files.exists(directory) ? " is a file" : " does not exist")
                    + ". Save labels.npy and a NAME.npy for each model in it, or configure <predictions>." + INSTEAD);
        }
        return new PredictionsDirectory(directory).inputs(labels);
    }

    private Inputs inputs(Optional<Source> givenLabels) {
        // a file of which one field is named may hold predictions besides
        givenLabels
                .filter(source -> source.field().isEmpty())
                .ifPresent(source -> source.files().forEach(files::take));
        Optional<Source> labels = givenLabels.or(() -> taken("labels"));
        Optional<Source> classNames = taken("classes");
        Optional<Source> ids = taken("ids");
        Optional<Source> superclasses = taken("superclasses");
        Optional<MemberFiles> ensemble = taken("ensemble").map(source -> MemberFiles.any("ensemble", source));
        rest = files.rest();
        Companions companions = Companions.takenFrom(rest, this::source);
        List<MemberFiles> members = members();
        if (members.size() < 2) {
            throw new InputException("An ensemble has at least two members, but "
                    + (members.isEmpty()
                            ? "no prediction file was"
                            : "only \"" + members.get(0).name() + "\" was")
                    + " found in " + directory + ". Save the predictions of each model there as NAME.npy." + INSTEAD
                    + others());
        }
        return new Inputs(
                labels, classNames, ids, superclasses, companions.joined(members), ensemble, false, ignored());
    }

    /** What else lies there, for a message. */
    private String others() {
        List<String> others = new ArrayList<>(files.unreadable());
        if (!files.ignored().isEmpty()) {
            others.add("Ignored were " + String.join(", ", files.ignored()) + ".");
        }
        return others.isEmpty() ? "" : " " + String.join(" ", others);
    }

    private Optional<Source> taken(String stem) {
        return files.take(stem).map(this::source);
    }

    /** A directory is read as one file. */
    private Source source(Path path) {
        return new SourceParser(Path.of("")).parse(path.toString(), Optional.empty());
    }

    private List<Finding> ignored() {
        List<Finding> findings = new ArrayList<>();
        for (String why : files.unreadable()) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "unreadable-files",
                    Optional.empty(),
                    "A file in the directory of predictions is not read.",
                    why,
                    "Or configure a <model> for each file that shall be read."));
        }
        List<String> names = files.ignored();
        if (!names.isEmpty()) {
            findings.add(new Finding(
                    Severity.NOTE,
                    "ignored-files",
                    Optional.empty(),
                    "Some files in the directory of predictions are ignored.",
                    directory + " holds " + String.join(", ", names) + ".",
                    "If they hold predictions, save them in a format that is read, or configure a <model>."));
        }
        return findings;
    }

    /** A member before its name is settled: the shortest that no other has. */
    private record Candidate(String shortName, String longName, Path file, Optional<Path> classes) {}

    private List<MemberFiles> members() {
        List<Candidate> candidates = new ArrayList<>();
        rest.forEach((stem, paths) ->
                paths.forEach(path -> candidate(stem, path, paths.size() > 1).ifPresent(candidates::add)));
        Map<String, Integer> uses = new HashMap<>();
        candidates.forEach(c -> uses.merge(c.shortName(), 1, Integer::sum));
        List<MemberFiles> members = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean unique = uses.get(candidate.shortName()) == 1;
            members.add(member(candidate, unique ? candidate.shortName() : candidate.longName()));
        }
        members.sort(Comparator.comparing(MemberFiles::name, NaturalOrder.INSTANCE));
        return members;
    }

    private MemberFiles member(Candidate candidate, String name) {
        if (candidate.classes().isPresent()) {
            return MemberFiles.topK(name, candidate.classes().get(), candidate.file(), Optional.empty());
        }
        return new MemberFiles(
                name,
                wanted(candidate.longName()),
                source(candidate.file()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Wanted wanted(String stem) {
        return stem.endsWith(".decisions")
                ? Wanted.DECISIONS
                : SCORES.matcher(stem).matches() ? Wanted.SCORES : Wanted.ANY;
    }

    /**
     * Empty for the classes of a pair, which come with its scores.
     *
     * @param twins whether another file differs in its ending only
     */
    private Optional<Candidate> candidate(String stem, Path file, boolean twins) {
        Optional<PairSuffix> suffix = PairSuffix.of(stem).filter(s -> isNpy(file));
        if (suffix.isPresent()) {
            PairSuffix half = suffix.get();
            Optional<Path> partner = rest.getOrDefault(half.partner(), List.of()).stream()
                    .filter(PredictionsDirectory::isNpy)
                    .findFirst();
            if (partner.isEmpty() && half.needsPartner(stem)) {
                throw new InputException(file + " holds the " + (half.holdsClasses() ? "classes" : "scores")
                        + " of top-k lists, but " + half.partner() + ".npy with their "
                        + (half.holdsClasses() ? "scores" : "classes") + " is missing beside it. Save both, or rename "
                        + "the file if it holds something else, such as " + half.base() + ".decisions.npy.");
            }
            if (partner.isPresent()) {
                return half.holdsClasses()
                        ? Optional.empty()
                        : Optional.of(new Candidate(half.base(), stem, file, partner));
            }
        }
        String longName = twins ? file.getFileName().toString() : stem;
        return Optional.of(
                new Candidate(KNOWN_SUFFIX.matcher(stem).replaceFirst(""), longName, file, Optional.empty()));
    }

    private static boolean isNpy(Path file) {
        return file.getFileName().toString().endsWith(".npy");
    }
}
