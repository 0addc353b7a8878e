package io.github.ensdiag.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what the schema says as Markdown: a table of keys for each section, and for each shape that several share. */
final class JsonReference {
    private static final String DEFS = "#/$defs/";
    private static final Set<String> FIGURES = Set.of("figure", "share", "points");

    private final JsonNode schema;
    private final StringBuilder text = new StringBuilder();

    private JsonReference(JsonNode schema) {
        this.schema = schema;
    }

    static String of(JsonNode schema) {
        return new JsonReference(schema).text();
    }

    private String text() {
        text.append("\n## The keys\n\n");
        List<Row> top = new ArrayList<>();
        schema.get("properties").properties().forEach(p -> top.add(row(link(p.getKey(), p.getValue()), p.getValue())));
        table(top);
        schema.get("properties").properties().forEach(p -> section(p.getKey(), p.getValue()));
        text.append("\n## Shapes\n");
        schema.get("$defs").properties().stream()
                .filter(p -> p.getValue().has("properties")
                        && !Set.of("share", "points").contains(p.getKey()))
                .forEach(p -> section(p.getKey(), p.getValue()));
        text.append("\n## Words\n\n| | |\n|---|---|\n");
        schema.get("$defs").properties().stream()
                .filter(p -> p.getValue().has("enum") && !p.getKey().equals("measureId"))
                .forEach(p -> text.append("| ")
                        .append(p.getKey())
                        .append(" | ")
                        .append(cell(p.getValue()))
                        .append(" |\n"));
        return text.toString();
    }

    private static String link(String key, JsonNode value) {
        return object(value).isMissingNode() ? "`" + key + "`" : "[`" + key + "`](#" + key + ")";
    }

    private record Row(String key, String type, String description) {}

    private void section(String name, JsonNode value) {
        JsonNode object = object(value);
        if (object.isMissingNode()) {
            return;
        }
        text.append("\n### ").append(name).append("\n\n").append(cell(value)).append("\n\n");
        List<Row> rows = new ArrayList<>();
        rows("", object, rows);
        table(rows);
    }

    private void table(List<Row> rows) {
        text.append("| key | type | holds |\n|---|---|---|\n");
        for (Row row : rows) {
            text.append("| ")
                    .append(row.key)
                    .append(" | ")
                    .append(row.type)
                    .append(" | ")
                    .append(row.description)
                    .append(" |\n");
        }
    }

    private void rows(String prefix, JsonNode object, List<Row> rows) {
        object.get("properties").properties().forEach(p -> {
            String key = prefix + p.getKey();
            rows.add(row("`" + key + "`", p.getValue()));
            JsonNode inside = object(p.getValue());
            if (!inside.isMissingNode()) {
                rows(key + brackets(p.getValue()) + ".", inside, rows);
            }
        });
    }

    private Row row(String key, JsonNode value) {
        return new Row(key, type(value), cell(value));
    }

    /** The object that a value is, or is a list of, or may be; missing where it is no object or one of the shapes. */
    private static JsonNode object(JsonNode value) {
        if (value.has("oneOf")) {
            return object(value.get("oneOf").get(1));
        }
        if (value.has("items")) {
            return object(value.get("items"));
        }
        return value.has("properties") && !value.has("$ref") ? value : value.path("nothing");
    }

    private static String brackets(JsonNode value) {
        return value.has("oneOf")
                ? brackets(value.get("oneOf").get(1))
                : value.has("items") ? "[]" + brackets(value.get("items")) : "";
    }

    private String type(JsonNode value) {
        if (value.has("oneOf")) {
            return type(value.get("oneOf").get(1)) + " or null";
        }
        if (value.has("$ref")) {
            return named(value.get("$ref").asText().substring(DEFS.length()));
        }
        if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return String.join(" or ", words);
        }
        if (value.has("const")) {
            return "`" + value.get("const").asText() + "`";
        }
        JsonNode type = value.get("type");
        String name = type.isArray() ? type.get(0).asText() : type.asText();
        String said = switch (name) {
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "array" -> "list of " + type(value.get("items"));
            default -> name;
        };
        return type.isArray() ? said + " or null" : said;
    }

    private String named(String definition) {
        if (FIGURES.contains(definition)) {
            return "[figure](#figure)";
        }
        if (schema.at("/$defs/" + definition).has("enum") && !definition.equals("measureId")) {
            return "word: [" + definition + "](#Words)";
        }
        return switch (definition) {
            case "p" -> "number or null";
            case "classIndex" -> "class";
            case "measureId" -> "key of a measure";
            default -> "[" + definition + "](#" + definition + ")";
        };
    }

    /** Of a measure no more than what it is: the list of measures says the rest. */
    private static String cell(JsonNode value) {
        return value.path("description").asText().replaceAll(" Formula: .*", "").replace("|", "\\|");
    }
}
