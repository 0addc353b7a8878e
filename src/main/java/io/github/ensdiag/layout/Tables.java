package io.github.ensdiag.layout;

import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens sources, each file once however many of its fields are asked for. */
public final class Tables {
    private final Progress progress;
    private final Map<List<Object>, Table> open = new HashMap<>();

    public Tables(Progress progress) {
        this.progress = progress;
    }

    /**
     * A table whose rows and columns are wanted.
     *
     * @throws io.github.ensdiag.table.InputException if a file cannot be read, or several do not go together, or all it
     *     holds is an array of more dimensions
     */
    public Table open(Source source) {
        Table table = openFlattened(source);
        for (Refused refused : table.refused()) {
            if (refused.name().isEmpty()) {
                throw refused.why();
            }
        }
        return table;
    }

    /**
     * A table of which arrays of more dimensions are wanted, too, as rows of numbers.
     *
     * @throws io.github.ensdiag.table.InputException if a file cannot be read, or several do not go together
     */
    public Table openFlattened(Source source) {
        List<Object> key = List.of(source.files(), source.format());
        Table table = open.get(key);
        if (table == null) {
            table = read(source);
            open.put(key, table);
        }
        return table;
    }

    private Table read(Source source) {
        List<Table> parts = source.files().stream()
                .map((Path file) -> Formats.read(file, source.format(), progress))
                .toList();
        return parts.size() == 1 ? parts.get(0) : Shards.join(parts);
    }
}
