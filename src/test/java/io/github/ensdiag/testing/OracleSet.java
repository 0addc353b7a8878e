package io.github.ensdiag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A set of real predictions with figures computed by independent libraries (see {@code NOTICE} beside the files).
 *
 * <p>Of the ImageNet set only the members of the bundled example are in the repository. The system property
 * {@code ensdiag.oracle.data} may name a directory that holds all of them, by set.
 */
public record OracleSet(String name, Path data, JsonNode figures, JsonNode perClass) {
    private static final Path RESOURCES = Path.of("src/test/resources/oracle");

    public static final List<String> NAMES = List.of(
            "tsml-arrowhead",
            "tsml-italypowerdemand",
            "seedcase-natural47",
            "mnist-byerly-not-learnable",
            "imagenet-val");

    public static OracleSet open(String name) {
        Path own = RESOURCES.resolve(name);
        String elsewhere = System.getProperty("ensdiag.oracle.data");
        Path data = elsewhere != null
                ? Path.of(elsewhere, name)
                : name.equals("imagenet-val") ? Path.of("it/imagenet/predictions") : own;
        try {
            ObjectMapper json = new ObjectMapper();
            return new OracleSet(
                    name,
                    data,
                    json.readTree(own.resolve("oracle.json").toFile()),
                    json.readTree(own.resolve("per_class.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures that need scores, as {@code scores.py} writes them. */
    public static JsonNode scores() {
        return written("scores.json");
    }

    /** What parts of groups are worth, as {@code groups.py} writes it. */
    public static JsonNode groups() {
        return written("groups.json");
    }

    private static JsonNode written(String file) {
        try {
            return new ObjectMapper().readTree(RESOURCES.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the predictions of all these members are at hand. */
    public boolean has(List<String> members) {
        return members.stream().allMatch(m -> Files.exists(Path.of(prefix(m) + suffix())));
    }

    public EvaluationSet set(List<String> members) {
        return EvaluationSets.open(inputs(members));
    }

    public Inputs inputs(List<String> members) {
        return new Inputs(
                data.resolve("labels.npy"),
                Optional.empty(),
                Optional.empty(),
                members.stream().map(this::files).toList());
    }

    private String suffix() {
        return switch (name) {
            case "mnist-byerly-not-learnable" -> ".decisions.npy";
            case "seedcase-natural47", "imagenet-val" -> ".top5preds.npy";
            default -> ".npy";
        };
    }

    private String prefix(String member) {
        Path whole = data.resolve(member);
        // The example's files are named as a user would name them.
        return Files.exists(Path.of(whole + suffix()))
                ? whole.toString()
                : data.resolve(member.replaceFirst("^(pytorch|keras)-", "")).toString();
    }

    private MemberFiles files(String member) {
        Path file = Path.of(prefix(member) + suffix());
        return switch (suffix()) {
            case ".decisions.npy" -> MemberFiles.decisions(member, file);
            case ".top5preds.npy" ->
                MemberFiles.topK(member, file, Path.of(prefix(member) + ".top5probs.npy"), Optional.empty());
            default -> MemberFiles.dense(member, file, Optional.empty());
        };
    }
}
