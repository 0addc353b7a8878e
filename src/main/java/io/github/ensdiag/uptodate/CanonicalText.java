package io.github.ensdiag.uptodate;

import io.github.ensdiag.layout.Source;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A configuration as a text: two configurations have the same text only if all their values are the same. Values are
 * records of values down to those that are written out here; any other kind is refused, so that none can be overlooked.
 */
final class CanonicalText {
    private final Set<String> without;
    private final List<Path> files = new ArrayList<>();
    private final String text;

    /** @param without components that are left out, as {@code Record.component} */
    CanonicalText(Object value, Set<String> without) {
        this.without = without;
        text = of(value);
    }

    /** The files of all sources in the configuration, absolute. */
    List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public String toString() {
        return text;
    }

    private String of(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Source source) {
            source.files().forEach(file -> files.add(absolute(file)));
        }
        if (value instanceof Record record) {
            return ofRecord(record);
        }
        if (value instanceof String || value instanceof Charset || value instanceof Instant) {
            return quoted(value.toString());
        }
        if (value instanceof Path path) {
            return quoted(absolute(path).toString());
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getName() + "." + constant.name();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return ofContainer(value);
    }

    private String ofContainer(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(v -> "(" + of(v) + ")").orElse("()");
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? "(" + optional.getAsDouble() + ")" : "()";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(this::of).sorted().collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        throw new IllegalStateException("no canonical text for " + value.getClass());
    }

    private String ofRecord(Record record) {
        StringBuilder fields = new StringBuilder(record.getClass().getName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!without.contains(record.getClass().getSimpleName() + "." + component.getName())) {
                fields.append(component.getName())
                        .append('=')
                        .append(of(value(record, component)))
                        .append(';');
            }
        }
        return fields.append(')').toString();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** With its length, so that no text can look like the end of itself. */
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }
}
