package io.github.ensdiag.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A document with one fault after another: each key once without, with one too many, and with a value of another type. */
final class BrokenDocuments {
    private final ObjectNode document;
    private final Set<String> done = new HashSet<>();
    private BiConsumer<String, JsonNode> seen;
    private int count;

    BrokenDocuments(ObjectNode document) {
        this.document = document;
    }

    /** Calls with what is broken and the whole document, which is as it was afterwards; returns how often. */
    int forEach(BiConsumer<String, JsonNode> consumer) {
        seen = consumer;
        inside("$", document);
        return count;
    }

    private void report(String what) {
        count++;
        seen.accept(what, document);
    }

    private void inside(String path, ContainerNode<?> node) {
        if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            if (done.add(path + " as an object")) {
                object.put("surplus", 1);
                report(path + ".surplus");
                object.remove("surplus");
            }
            for (String key : keys) {
                String at = path + "." + key;
                JsonNode value = object.get(key);
                if (done.add("without " + at)) {
                    object.remove(key);
                    report("without " + at);
                }
                if (done.add(at + value.getNodeType()) && !value.isNull()) {
                    object.set(key, other(value));
                    report("another type " + at);
                }
                object.set(key, value);
                descend(at, value);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                if (done.add(path + "[]" + value.getNodeType()) && !value.isNull()) {
                    array.set(i, other(value));
                    report("another type " + path + "[]");
                    array.set(i, value);
                }
                descend(path + "[]", value);
            }
        }
    }

    private void descend(String path, JsonNode value) {
        if (value instanceof ContainerNode<?> container) {
            inside(path, container);
        }
    }

    private static JsonNode other(JsonNode value) {
        return value.isBoolean() ? TextNode.valueOf("yes") : BooleanNode.TRUE;
    }
}
