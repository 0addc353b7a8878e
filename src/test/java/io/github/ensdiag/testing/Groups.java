package io.github.ensdiag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.whatif.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What members of real groups are worth, computed by numpy (see {@code oracle/group/group.py}). */
public final class Groups {
    private Groups() {}

    /** Eight ImageNet members: two of them do better than all, and the halves agree which. */
    public static Group imagenet8() {
        return read(Path.of("src/test/resources/oracle/group/imagenet-8.json"));
    }

    /** Eleven ImageNet members, with Shapley values by random orders. */
    public static Group imagenet11() {
        return read(Path.of("src/test/resources/oracle/group/imagenet-11.json"));
    }

    /** 32 MNIST members that err on few samples: nothing can be told. */
    public static Group mnist32() {
        return read(Path.of("src/test/resources/oracle/group/mnist-32.json"));
    }

    /** Reads a group as the script writes it. */
    public static Group read(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            JsonNode selection = json.get("selection");
            return new Group(
                    json.get("value").asText(),
                    figure(json.get("whole")),
                    list(json.get("leftOut"), Groups::leftOut),
                    new Group.Selection(
                            list(selection.get("order"), JsonNode::asInt),
                            list(selection.get("accuracy"), Groups::figure),
                            list(selection.get("difference"), Groups::figure),
                            list(selection.get("agree"), JsonNode::asBoolean)),
                    list(json.get("shapley"), Groups::figure),
                    json.get("orders").asInt(),
                    part(json.get("pair")),
                    Optional.of(json.get("triple")).filter(t -> !t.isNull()).map(Groups::part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Group.LeftOut leftOut(JsonNode json) {
        return new Group.LeftOut(
                figure(json.get("accuracy")),
                figure(json.get("difference")),
                json.get("won").asLong(),
                json.get("lost").asLong(),
                json.get("log10P").asDouble(),
                json.get("adjustedP").asDouble());
    }

    private static Group.Part part(JsonNode json) {
        return new Group.Part(
                list(json.get("members"), JsonNode::asInt),
                figure(json.get("accuracy")),
                figure(json.get("difference")),
                json.get("log10P").asDouble(),
                json.get("agree").asBoolean());
    }

    private static Figure figure(JsonNode json) {
        double value = json.get("value").asDouble();
        return json.has("low")
                ? Figure.of(
                        value,
                        Optional.of(new Interval(
                                json.get("low").asDouble(), json.get("high").asDouble())))
                : Figure.of(value);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(reader.apply(element)));
        return list;
    }
}
