package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** Reads NPY files, versions 1 to 3: numbers by mapping them, text at once. */
public final class NpyReader implements TableReader {
    private static final String FORMAT = "NPY";

    @Override
    public Table read(Path file, Progress progress) {
        return InputFiles.read(file, channel -> {
            NpyHeader header = header(file, channel);
            MappedFile content = MappedFile.of(file, channel);
            Places places = Places.counted(file);
            if (header.shape().deep()) {
                return new Table(
                        List.of(file), FORMAT, List.of(), List.of(), List.of(refused(file, header, places, content)));
            }
            if (header.type() instanceof NpyType.Number type) {
                return Table.of(file, FORMAT, header.matrix(type.element(), places, content, header.start()));
            }
            Texts texts = new NpyTexts(new TextMemory()).read("", header, places, content, header.start());
            return new Table(List.of(file), FORMAT, List.of(), List.of(texts), List.of());
        });
    }

    private static Refused refused(Path file, NpyHeader header, Places places, MappedFile content) {
        return header.refused(
                "",
                file.toString(),
                () -> header.matrix(((NpyType.Number) header.type()).element(), places, content, header.start()));
    }

    private static NpyHeader header(Path file, FileChannel channel) throws IOException {
        return NpyHeader.of(file.toString(), Channels.newInputStream(channel), channel.size());
    }
}
