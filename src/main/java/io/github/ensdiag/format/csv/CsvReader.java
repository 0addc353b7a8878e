package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Reads rows of text, whatever separates their fields, packed with gzip or zstd or not. */
public final class CsvReader implements TableReader {
    private final Optional<Character> separator;

    /** Separated by whatever the lines show. */
    public CsvReader() {
        this(Optional.empty());
    }

    private CsvReader(Optional<Character> separator) {
        this.separator = separator;
    }

    /** Separated by tabs. */
    public static CsvReader tabs() {
        return new CsvReader(Optional.of('\t'));
    }

    @Override
    public Table read(Path file, Progress progress) {
        return InputFiles.read(file, channel -> {
            if (channel.size() == 0) {
                throw new InputException(file + " is empty. Save it again.");
            }
            Dialect dialect = dialect(file, channel);
            Preview preview = new Preview(file, dialect);
            Records.read(channel, dialect, preview, Progress.NONE);
            return read(file, channel, preview.layout(), progress);
        });
    }

    private Dialect dialect(Path file, FileChannel channel) throws IOException {
        Sniffer sniffer = new Sniffer(file, Sample.of(file, channel));
        return separator.isPresent() ? sniffer.with(separator.get()) : sniffer.dialect();
    }

    static Table read(Path file, FileChannel channel, Layout layout, Progress progress) throws IOException {
        try (TableBuilder builder = new TableBuilder(file, layout)) {
            Records.read(channel, layout.dialect(), builder, progress);
            return builder.table();
        }
    }
}
