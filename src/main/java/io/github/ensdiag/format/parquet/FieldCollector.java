package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the fields of the table. */
final class FieldCollector {
    private final ParquetFile file;
    private final List<Numbers> numbers = new ArrayList<>();
    private final List<Texts> texts = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    FieldCollector(ParquetFile file) {
        this.file = file;
        file.fields().forEach(field -> names.add(field.name()));
    }

    void add(Numbers field) {
        numbers.add(field);
    }

    void add(Texts field) {
        texts.add(field);
    }

    /** What stands before the names of the fields within a field: nothing, unless one of them is taken. */
    String prefix(Node outer, List<Node> inner) {
        boolean taken = inner.stream().anyMatch(field -> names.contains(field.name()));
        inner.forEach(field -> names.add(field.name()));
        return taken ? outer.name() + "." : "";
    }

    boolean isTaken(String name) {
        return names.contains(name);
    }

    /**
     * Keeps a field from whoever asks for it.
     *
     * @param why what is wrong with it and how to mend it, after its name
     */
    void refuse(String name, String why) {
        refused.add(new Refused(name, new InputException(file.path() + ", column \"" + name + "\", " + why)));
    }

    void refuseKind(String name, String kind) {
        String mend = kind.equals("decimal")
                ? "Cast it to double when you save it: CAST(x AS DOUBLE) in SQL, df[\"x\"].astype(float) in pandas."
                : "Save it as numbers, text, or lists of numbers.";
        refuse(name, "is of the type " + kind + ", which is read neither as numbers nor as names. " + mend);
    }

    void refuse(String name, UnfitTextException why) {
        refuse(name, "holds " + why.getMessage() + ". Save the ids or the names of the classes instead.");
    }

    Table table() {
        return new Table(List.of(file.path()), "Parquet", numbers, texts, refused);
    }
}
