package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.ColumnNames;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Texts;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes columns of the members of compound values, as tables of PyTables and pandas hold them. Members that are one number
 * become one field named as the dataset, with names for its columns; others become fields below it, {@code table/id}.
 */
final class CompoundFields {
    private final Hdf5File file;
    private final String name;
    private final Dataset dataset;
    private final CompoundDataType type;
    private final Progress progress;
    private final ColumnNames memberNames;
    private final List<String> columns = new ArrayList<>();
    private final List<Cells> scalars = new ArrayList<>();
    private final List<Numbers> numbers = new ArrayList<>();
    private final List<Texts> texts = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    CompoundFields(Hdf5File file, String name, Dataset dataset, CompoundDataType type, Progress progress) {
        this.file = file;
        this.name = name;
        this.dataset = dataset;
        this.type = type;
        this.progress = progress;
        this.memberNames = ColumnNames.of(
                type.getMembers().stream().map(CompoundDataMember::getName).toList());
    }

    DatasetFields fields() {
        if (!dataset.flat() || ElementTypes.isComplex(type)) {
            throw new InputException(
                    dataset.place() + " holds " + ElementTypes.name(type) + " (shape " + dataset.shape()
                            + "), which are not read. Save the numbers of one member: "
                            + "g[\"scores\"] = x[\"member\"], or x.real.");
        }
        Set<String> names = new HashSet<>();
        for (CompoundDataMember member : type.getMembers()) {
            if (!names.add(member.getName())) {
                throw new HdfException("two of its members are called " + member.getName());
            }
            add(member);
        }
        if (!columns.isEmpty()) {
            numbers.add(0, new Numbers(name, columns, matrix(scalars, columns.size() == 1)));
        }
        return new DatasetFields(numbers, texts, refused);
    }

    private void add(CompoundDataMember member) {
        DataType element = member.getDataType();
        int count = 1;
        if (element instanceof ArrayDataType array && array.getArrayTypeDimensions().length == 1) {
            count = array.getArrayTypeDimensions()[0];
            element = array.getBaseType();
        }
        long end = member.getOffset() + (long) count * element.getSize();
        boolean nested = member.getDimensionSize() != null && member.getDimensionSize().length > 0;
        if (count < 1 || end > dataset.rowBytes() || nested) {
            throw new HdfException("its member " + member.getName() + " ends at byte " + end);
        }
        Optional<ElementType> number = ElementTypes.of(element);
        Optional<TextCells> text = TextCells.of(element, member.getOffset(), count);
        if (number.isPresent()) {
            addNumber(member, new Cells(member.getOffset(), count, number.get(), ElementTypes.order(element)));
        } else if (text.isPresent()) {
            texts.add(new TextReader(file.storage(), dataset, rows()).read(below(member), text.get()));
        } else {
            refused.add(new Refused(
                    below(member),
                    new InputException(dataset.place() + ", member \"" + member.getName() + "\", holds "
                            + ElementTypes.name(element) + ", which are not read. Save numbers or text.")));
        }
    }

    private void addNumber(CompoundDataMember member, Cells cells) {
        if (member.getDataType() instanceof ArrayDataType) {
            numbers.add(new Numbers(below(member), List.of(), matrix(List.of(cells), false)));
        } else if (cells.type().isInteger() && memberNames.isName(member.getName())) {
            texts.add(WholeNumbers.read(below(member), dataset, rows(), cells));
        } else {
            columns.add(member.getName());
            scalars.add(cells);
        }
    }

    private String below(CompoundDataMember member) {
        return name + "/" + member.getName();
    }

    private RowBytes rows() {
        return Layouts.rows(file.storage(), dataset);
    }

    private SpooledMatrix matrix(List<Cells> cells, boolean flat) {
        int width = cells.stream().mapToInt(Cells::count).sum();
        String types = cells.stream().map(Cells::type).distinct().count() == 1
                ? cells.get(0).type().toString()
                : "numbers";
        RowBytes rows = rows();
        String describe = types + " of a table, " + dataset.rows() + (flat ? "" : " × " + width) + rows.describe();
        return new SpooledMatrix(file.path(), dataset, rows, cells, flat, describe, progress);
    }
}
