package io.github.ensdiag.aggregate;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads of an {@code ensdiag.json} what can be compared with others. Files of other versions are read, too, as long as
 * they hold the verdict and the accuracies.
 */
final class DigestReader {
    private static final Set<String> WANTED =
            Set.of("format", "samples", "verdict", "findings", "files", "members", "ensemble", "rules", "changes");

    private static final String MEND = " Run ensdiag:report in that module again, with this version of the plugin.";

    private final Path file;
    private final JsonTree json;

    private DigestReader(Path file, JsonTree json) {
        this.file = file;
        this.json = json;
    }

    /** @throws InputException if the file cannot be read or holds no diagnosis */
    static Digest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new DigestReader(file, JsonTree.read(in, WANTED)).digest();
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file + " is broken off or no JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + " in line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + "." + MEND,
                    e);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: " + e, e);
        }
    }

    private Digest digest() {
        if (!json.at("format").present() || !json.at("verdict").present()) {
            throw new InputException(file + " is no diagnosis of ensdiag: it lacks \"format\" or \"verdict\"." + MEND);
        }
        String best = required("ensemble", "bestMember").text();
        JsonTree cause =
                json.at("verdict", "causes").items().stream().findFirst().orElse(new JsonTree(null));
        return new Digest(
                (int) figure("samples").get(),
                json.at("members").items().size(),
                best,
                accuracy(best),
                figure("ensemble", "figures", PredictorMeasure.ACCURACY.id()),
                figure("ensemble", "group", "figures", EnsembleMeasure.GAIN_OVER_BEST.id()),
                effect(),
                title(cause),
                cause.at("cost").figure(),
                json.at("verdict", "advice").items().stream()
                        .findFirst()
                        .map(JsonTree::text)
                        .orElse(""),
                json.at("findings").count("severity", "error"),
                json.at("findings").count("severity", "warning"),
                rules(),
                Optional.empty(),
                json.at("files").items().stream()
                        .filter(f -> !f.at("member").present())
                        .filter(f -> f.at("holds").text().equals("true classes"))
                        .map(f -> f.at("sha256").text())
                        .collect(Collectors.toSet()));
    }

    private Figure accuracy(String member) {
        return json.at("members").items().stream()
                .filter(m -> m.at("name").text().equals(member))
                .map(m -> m.at("figures", PredictorMeasure.ACCURACY.id()).figure())
                .filter(Figure::defined)
                .findFirst()
                .orElseThrow(() -> lacking("members"));
    }

    private Verdict.Effect effect() {
        String word = required("verdict", "effect").text();
        return Arrays.stream(Verdict.Effect.values())
                .filter(e -> key(e).equals(word))
                .findFirst()
                .orElseThrow(() -> lacking("effect"));
    }

    /** A cause that this version does not know has at least its clause. */
    private static String title(JsonTree cause) {
        return Arrays.stream(Cause.Kind.values())
                .filter(k -> key(k).equals(cause.at("kind").text()))
                .map(Cause.Kind::title)
                .findFirst()
                .orElse(cause.at("clause").text());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Digest.RuleCount> rules() {
        JsonTree rules = json.at("rules");
        int all = rules.items().size();
        return all == 0
                ? Optional.empty()
                : Optional.of(new Digest.RuleCount(
                        all, rules.count("outcome", "broken"), rules.count("outcome", "undecided")));
    }

    private Figure figure(String... path) {
        Figure figure = required(path).figure();
        if (!figure.defined()) {
            throw lacking(path[path.length - 1]);
        }
        return figure;
    }

    private JsonTree required(String... path) {
        JsonTree found = json.at(path);
        if (!found.present()) {
            throw lacking(path[path.length - 1]);
        }
        return found;
    }

    private InputException lacking(String key) {
        return new InputException(
                file + " is of another version: what it says of \"" + key + "\" is missing or of another kind." + MEND);
    }
}
