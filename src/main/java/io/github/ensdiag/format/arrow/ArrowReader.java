package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads Arrow IPC files (Feather version 2) and streams. Numbers that are not compressed stay in the mapped file. */
public final class ArrowReader implements TableReader {
    @Override
    public Table read(Path file, Progress progress) {
        return InputFiles.read(file, channel -> read(file, channel, progress));
    }

    private static Table read(Path file, FileChannel channel, Progress progress) throws IOException {
        if (channel.size() == 0) {
            throw new InputException(file + " is empty. Save it again.");
        }
        Source source = new Source(file, MappedFile.of(file, channel), progress);
        try (Unpacked unpacked = new Unpacked()) {
            Bodies bodies = new Bodies(source, unpacked);
            Batches batches = Messages.read(source, columns -> new Batches(source, columns, bodies));
            unpacked.finish();
            String format = Messages.isFile(source) ? "Arrow file" : "Arrow stream";
            String codecs = bodies.codecs();
            return table(source, batches, codecs.isEmpty() ? format : format + ", " + codecs);
        }
    }

    private static Table table(Source source, Batches batches, String format) {
        if (batches.columns().isEmpty()) {
            throw new InputException(source.file() + " holds no columns. Save the predictions after they are filled.");
        }
        if (batches.all().isEmpty()) {
            throw new InputException(source.file() + " holds no rows. Save the predictions after they are filled.");
        }
        List<Field> fields = fields(source, batches.columns(), batches.roles());
        for (Batch batch : batches.all()) {
            source.bytes().requireUnchanged();
            fields.forEach(field -> field.read(batch));
        }
        TableParts parts = new TableParts(source);
        fields.forEach(field -> field.finish(parts));
        return parts.table(format);
    }

    private static List<Field> fields(Source source, List<Column> columns, List<Role> roles) {
        Names names = new Names(source);
        List<Field> fields = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            switch (roles.get(i)) {
                case NUMBER -> numbers.add(i);
                case NAME -> fields.add(new NameField(source, names, column, i));
                case LIST -> fields.add(new ListField(source, names, column, i));
                case STRUCT -> fields.add(NumbersField.ofStruct(source, column, i));
                case MAP -> fields.add(new MapField(source, names, column, i));
                default -> fields.add(new RefusedField(column));
            }
        }
        if (!numbers.isEmpty()) {
            fields.add(0, NumbersField.ofColumns(source, columns, numbers));
        }
        return fields;
    }
}
