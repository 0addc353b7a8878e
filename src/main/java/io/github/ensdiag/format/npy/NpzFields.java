package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Storage;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what the arrays of one archive are. */
final class NpzFields {
    private final List<Numbers> numbers = new ArrayList<>();
    private final List<Texts> texts = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final TextMemory memory;

    NpzFields(TextMemory memory) {
        this.memory = memory;
    }

    /** @param arrays all of one name */
    void add(List<NpzMember> arrays) {
        NpzMember array = arrays.get(0);
        try {
            if (arrays.size() > 1) {
                throw new InputException(array.file() + " holds " + arrays.size() + " arrays named \"" + array.name()
                        + "\". Save each under a name of its own: np.savez(path, scores=x, labels=y).");
            }
            add(array, array.header());
        } catch (InputException e) {
            refused.add(new Refused(array.name(), e));
        }
    }

    private void add(NpzMember array, NpyHeader header) {
        if (header.shape().deep()) {
            refused.add(header.refused(
                    array.name(), array.place(), () -> matrix(array, header, (NpyType.Number) header.type())));
        } else if (header.type() instanceof NpyType.Number number) {
            numbers.add(new Numbers(array.name(), List.of(), matrix(array, header, number)));
        } else {
            texts.add(text(array, header));
        }
    }

    private static Matrix matrix(NpzMember array, NpyHeader header, NpyType.Number number) {
        if (!array.member().stored()) {
            return new PackedMatrix(array, header, number.element());
        }
        long at = array.member().start() + header.start();
        return header.matrix(number.element(), Places.counted(array.place()), array.content(), at);
    }

    private Texts text(NpzMember array, NpyHeader header) {
        Storage content = array.content();
        long at = array.member().start() + header.start();
        if (!array.member().stored()) {
            memory.unpack(array.place(), header.length());
            content = new Unpacking(array, header).elements();
            at = 0;
        }
        return new NpyTexts(memory).read(array.name(), header, Places.counted(array.place()), content, at);
    }

    Table table(Path file) {
        return new Table(List.of(file), "NPZ", numbers, texts, refused);
    }
}
