package io.github.ensdiag.format.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Decides by their shape what becomes of whole rows. */
final class RowFields {
    private RowFields() {}

    static Field of(Shape shape, Gathered gathered) {
        switch (shape.firstKind()) {
            case 0:
                throw new Unfit("holds no row with anything in it. Save the predictions after they are filled.");
            case Shape.OBJECT:
                return Records.isPair(shape)
                        ? new Records("", "", shape, 1, gathered)
                        : new ObjectRow(shape, Map.of(), gathered);
            case Shape.LIST:
                return list(shape, gathered);
            default:
                if (shape.has(Shape.LIST) && !shape.has(Shape.FRACTION)) {
                    return new LabelList("", gathered);
                }
                return shape.isOnly(Shape.NUMBERS) ? new NumberValue(gathered) : new TextValue("", gathered);
        }
    }

    private static Field list(Shape shape, Gathered gathered) {
        Shape entries = shape.entries();
        if (entries.isOnly(Shape.OBJECT) && Records.isScalars(entries)) {
            return new Records("", "", entries, shape.longest(), gathered);
        }
        if (shape.ragged() && entries.isOnly(Shape.WHOLE | Shape.TEXT) || shape.onlyEmptyLists()) {
            return new LabelList("", gathered);
        }
        if (entries.isOnly(Shape.NUMBERS) || entries.isEmpty()) {
            return new NumberList("", gathered);
        }
        if (entries.isOnly(Shape.TEXT | Shape.BOOLEAN)) {
            return new TextList("", shape.longest(), gathered);
        }
        if (entries.firstKind() == Shape.LIST) {
            return new Unreadable("", "a list of lists", "A row of numbers was expected. Write one row, not a batch.");
        }
        List<Shape> cells = shape.cells();
        return new ListRow(Collections.nCopies(cells.size(), ""), cells, gathered);
    }
}
