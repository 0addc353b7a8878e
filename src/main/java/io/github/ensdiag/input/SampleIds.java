package io.github.ensdiag.input;

import io.github.ensdiag.layout.IdLayout;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Tables;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.Texts;

/** Reads the ids of the samples: a list, an id a line, or a field of any other file. */
final class SampleIds {
    private SampleIds() {}

    /** By row; whether each occurs once is not checked here. */
    static Texts of(Tables tables, Source source) {
        return IdLayout.of(tables.open(FirstLine.orTable(source, FieldNames::isIds)), source);
    }
}
