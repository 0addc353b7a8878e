package io.github.ensdiag.format.arrow;

/** A column of a type that is not read. */
record RefusedField(Column column) implements Field {
    @Override
    public void read(Batch batch) {
        // its values are not looked at
    }

    @Override
    public void finish(TableParts parts) {
        parts.refuse(column.name(), Role.why(column));
    }
}
