package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.ensdiag.table.Spool;
import java.io.IOException;
import java.util.List;

/** Rows that are one number each. */
final class NumberValue implements Field {
    private final Spool spool;

    NumberValue(Gathered gathered) {
        spool = gathered.spool(1);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        spool.add(Scalars.number(parser));
    }

    @Override
    public void missing() {
        spool.add(Double.NaN);
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        gathered.add("", List.of(), spool, rows.places(gathered.file(), ""), true);
    }
}
