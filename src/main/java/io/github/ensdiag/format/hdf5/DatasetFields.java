package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.RawMatrix;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Texts;
import io.jhdf.ObjectHeader;
import io.jhdf.object.datatype.CompoundDataType;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a dataset is in a table: one field, or several if its values are compound. */
record DatasetFields(List<Numbers> numbers, List<Texts> texts, List<Refused> refused) {
    static DatasetFields refused(String name, InputException why) {
        return new DatasetFields(List.of(), List.of(), List.of(new Refused(name, why)));
    }

    static DatasetFields of(Hdf5File file, String name, ObjectHeader header, Progress progress) {
        String place = file.place(name);
        try {
            return Damage.guard(place, () -> {
                Dataset dataset = Dataset.of(place, header);
                if (dataset.deep().isPresent()) {
                    return deep(file, name, dataset, progress);
                }
                if (dataset.type() instanceof CompoundDataType compound) {
                    return new CompoundFields(file, name, dataset, compound, progress).fields();
                }
                return plain(file, name, dataset, progress);
            });
        } catch (InputException e) {
            return refused(name, e);
        }
    }

    /** Numbers that lie one after the other are numbers whatever the axes; chunks are cut along all of them. */
    private static DatasetFields deep(Hdf5File file, String name, Dataset dataset, Progress progress) {
        InputException why = dataset.deep().orElseThrow();
        Optional<Cells> cells = cells(dataset);
        if (cells.isEmpty() || !Layouts.isPlain(dataset)) {
            throw why;
        }
        RowBytes bytes = Layouts.rows(file.storage(), dataset);
        Matrix matrix = matrix(file.path(), dataset, bytes, cells.get(), progress);
        return new DatasetFields(List.of(), List.of(), List.of(new Refused(name, why, Optional.of(matrix))));
    }

    private static Optional<Cells> cells(Dataset dataset) {
        return ElementTypes.of(dataset.type())
                .map(type -> new Cells(0, dataset.columns(), type, ElementTypes.order(dataset.type())));
    }

    private static DatasetFields plain(Hdf5File file, String name, Dataset dataset, Progress progress) {
        Optional<Cells> cells = cells(dataset);
        if (cells.isPresent()) {
            RowBytes bytes = Layouts.rows(file.storage(), dataset);
            Matrix matrix = matrix(file.path(), dataset, bytes, cells.get(), progress);
            return new DatasetFields(List.of(new Numbers(name, List.of(), matrix)), List.of(), List.of());
        }
        Optional<TextCells> text = TextCells.of(dataset.type(), 0, dataset.columns());
        if (text.isEmpty()) {
            throw new InputException(dataset.place() + " holds " + ElementTypes.name(dataset.type())
                    + " (shape " + dataset.shape() + "), which are not read. Save numbers or text: g[\"scores\"] = "
                    + "np.asarray(x, dtype=\"float32\").");
        }
        RowBytes bytes = Layouts.rows(file.storage(), dataset);
        return new DatasetFields(
                List.of(), List.of(new TextReader(file.storage(), dataset, bytes).read(name, text.get())), List.of());
    }

    /** Mapped where the numbers lie in the file as they are. */
    private static Matrix matrix(Path file, Dataset dataset, RowBytes bytes, Cells cells, Progress progress) {
        boolean bigEndian =
                cells.order() == ByteOrder.BIG_ENDIAN && cells.type().bytes() > 1;
        String describe = cells.type() + ", " + dataset.shape() + (bigEndian ? ", big-endian" : "") + bytes.describe();
        if (bytes instanceof PlainRows plain) {
            return new RawMatrix(
                    Places.counted(dataset.place()),
                    plain.content(),
                    plain.start(),
                    cells.type(),
                    cells.order(),
                    false,
                    dataset.flat(),
                    cells.type().isInteger(),
                    dataset.rows(),
                    dataset.columns(),
                    describe);
        }
        return new SpooledMatrix(file, dataset, bytes, List.of(cells), dataset.flat(), describe, progress);
    }

    /** The same under another path. */
    DatasetFields renamed(String from, String to) {
        return new DatasetFields(
                numbers.stream()
                        .map(field -> new Numbers(renamed(field.name(), from, to), field.columns(), field.matrix()))
                        .toList(),
                texts.stream()
                        .map(field -> new Texts(
                                renamed(field.name(), from, to),
                                field.columns(),
                                field.values(),
                                field.codes(),
                                field.places()))
                        .toList(),
                refused.stream()
                        .map(field -> new Refused(renamed(field.name(), from, to), field.why(), field.flattened()))
                        .toList());
    }

    private static String renamed(String name, String from, String to) {
        return to + name.substring(from.length());
    }
}
