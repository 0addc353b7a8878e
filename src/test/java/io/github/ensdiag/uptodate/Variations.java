package io.github.ensdiag.uptodate;

import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** All values that differ from a given one in a single place, found by reflection, so that no new component is forgotten. */
final class Variations {
    /** Records that were met, components by component. */
    final Set<String> components = new HashSet<>();

    /** By the place in which they differ, as {@code Request.inputs.labels}. */
    Map<String, Object> of(Object value) throws ReflectiveOperationException {
        if (value instanceof Record record) {
            return ofRecord(record);
        }
        Map<String, Object> others = new LinkedHashMap<>();
        if (value instanceof Optional<?> optional) {
            others.put("empty", Optional.empty());
            of(optional.orElseThrow(() -> new AssertionError("nothing to vary")))
                    .forEach((place, other) -> others.put(place, Optional.of(other)));
        } else if (value instanceof Collection<?> collection) {
            ofCollection(collection, others);
        } else {
            others.put("other", other(value));
        }
        return others;
    }

    private Map<String, Object> ofRecord(Record record) throws ReflectiveOperationException {
        Map<String, Object> others = new LinkedHashMap<>();
        RecordComponent[] all = record.getClass().getRecordComponents();
        for (int i = 0; i < all.length; i++) {
            String name = record.getClass().getSimpleName() + "." + all[i].getName();
            components.add(name);
            for (var part : of(all[i].getAccessor().invoke(record)).entrySet()) {
                Object[] values = new Object[all.length];
                for (int j = 0; j < all.length; j++) {
                    values[j] = i == j ? part.getValue() : all[j].getAccessor().invoke(record);
                }
                Class<?>[] types =
                        Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
                others.put(
                        name + " " + part.getKey(),
                        record.getClass().getDeclaredConstructor(types).newInstance(values));
            }
        }
        return others;
    }

    private void ofCollection(Collection<?> collection, Map<String, Object> others)
            throws ReflectiveOperationException {
        List<Object> list = new ArrayList<>(collection);
        if (list.isEmpty()) {
            throw new AssertionError("nothing to vary");
        }
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            List<Object> shorter = new ArrayList<>(list);
            shorter.remove(place);
            others.put("without " + i, like(collection, shorter));
            if (collection instanceof List) {
                of(list.get(i)).forEach((name, other) -> {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(place, other);
                    others.put(place + " " + name, changed);
                });
            }
        }
    }

    private static Object like(Collection<?> collection, List<Object> elements) {
        return collection instanceof Set ? new LinkedHashSet<>(elements) : elements;
    }

    private static Object other(Object value) {
        if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[(constant.ordinal() + 1) % all.length];
        }
        if (value instanceof Path path) {
            return path.resolve("other");
        }
        if (value instanceof OptionalDouble number) {
            return OptionalDouble.of(number.getAsDouble() + 1);
        }
        if (value instanceof Charset) {
            return StandardCharsets.UTF_16;
        }
        if (value instanceof Instant instant) {
            return instant.plusSeconds(1);
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Long number) {
            return number + 1;
        }
        if (value instanceof Double number) {
            return number + 1;
        }
        return value + " other";
    }
}
