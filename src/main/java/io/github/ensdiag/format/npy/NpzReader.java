package io.github.ensdiag.format.npy;

import io.github.ensdiag.format.zip.ZipDirectory;
import io.github.ensdiag.format.zip.ZipMember;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads NPZ archives: arrays of numbers in place where they are stored, unpacked on their first use where they are
 * compressed; arrays of text at once. An array that cannot be read is refused alone.
 */
public final class NpzReader implements TableReader {
    private static final int MOST = 10_000;

    @Override
    public Table read(Path file, Progress progress) {
        MappedFile content = InputFiles.read(file, channel -> MappedFile.of(file, channel));
        Map<String, List<NpzMember>> arrays = new LinkedHashMap<>();
        for (ZipMember member : ZipDirectory.of(file, content)) {
            NpzMember array = new NpzMember(file, content, member, progress);
            arrays.computeIfAbsent(array.name(), name -> new ArrayList<>()).add(array);
        }
        if (arrays.isEmpty()) {
            throw new InputException(file + " holds no arrays. Save them again: np.savez(path, scores=x).");
        }
        if (arrays.size() > MOST) {
            throw new InputException(file + " holds " + arrays.size() + " arrays; at most " + MOST
                    + " are read. Stack them into one: np.save(path, np.stack(list(arrays.values()))).");
        }
        NpzFields fields = new NpzFields(new TextMemory());
        arrays.values().forEach(fields::add);
        return fields.table(file);
    }
}
