package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the batches of a file in their order, each with the dictionaries that are in force at it. */
final class Batches {
    private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

    private final Source source;
    private final List<Column> columns;
    private final List<Role> roles;
    private final Bodies bodies;
    private final List<Batch> batches = new ArrayList<>();
    private final Map<Long, Column> values = new HashMap<>();
    private final Map<Long, Array.Dictionary> dictionaries = new HashMap<>();
    private boolean once;
    private long rows;

    Batches(Source source, List<Column> columns, Bodies bodies) {
        this.source = source;
        this.columns = columns;
        this.bodies = bodies;
        this.roles = Role.of(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (roles.get(i) != Role.REFUSED) {
                findDictionaries(columns.get(i));
            }
        }
    }

    private void findDictionaries(Column column) {
        if (column.dictionary() != null && column.isText()) {
            values.put(column.dictionary().id(), column.dictionary().values());
        }
        column.members().forEach(this::findDictionaries);
    }

    /** In a file, whose batches may be read in any order, a dictionary is added to but never replaced. */
    void requireDictionariesOnce() {
        once = true;
    }

    void dictionary(long id, boolean delta, BatchHeader header) {
        Column column = values.get(id);
        if (column == null) {
            return; // of a column that is not read
        }
        if (once && !delta && dictionaries.containsKey(id)) {
            throw source.damaged(header.where(), "the dictionary " + id + " is there twice");
        }
        Array array = new ArrayReader(source, header, bodies, Map.of()).next(column, Role.NAME);
        dictionaries.put(id, new Array.Dictionary(delta ? dictionaries.get(id) : null, array));
    }

    void records(BatchHeader header) {
        rows += header.rows();
        if (header.rows() < 0 || header.rows() > MOST_ROWS) {
            throw source.damaged(header.where(), "it has " + header.rows() + " rows");
        }
        if (rows > MOST_ROWS) {
            throw new InputException(
                    source.file() + " holds more than " + MOST_ROWS + " rows. Evaluate on a part of them.");
        }
        ArrayReader reader = new ArrayReader(source, header, bodies, dictionaries);
        List<Array> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Array array = reader.next(column, roles.get(i));
            if (array.length() != header.rows()) {
                throw source.damaged(
                        header.where(),
                        "the column \"" + column.name() + "\" has " + array.length() + " rows, the batch "
                                + header.rows());
            }
            arrays.add(array);
        }
        if (header.rows() > 0) {
            batches.add(new Batch(header.where(), (int) header.rows(), List.copyOf(arrays)));
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** What becomes of each column. */
    List<Role> roles() {
        return roles;
    }

    List<Batch> all() {
        return batches;
    }
}
