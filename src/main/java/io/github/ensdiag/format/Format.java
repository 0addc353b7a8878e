package io.github.ensdiag.format;

import io.github.ensdiag.format.arrow.ArrowReader;
import io.github.ensdiag.format.csv.CsvReader;
import io.github.ensdiag.format.csv.LinesReader;
import io.github.ensdiag.format.hdf5.Hdf5Reader;
import io.github.ensdiag.format.json.JsonReader;
import io.github.ensdiag.format.npy.NpyReader;
import io.github.ensdiag.format.npy.NpzReader;
import io.github.ensdiag.format.parquet.ParquetReader;
import io.github.ensdiag.format.safetensors.SafetensorsReader;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.TableReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The file formats that are read. */
public enum Format {
    NPY,
    NPZ,
    /** Separated by whatever its lines show, gzip or zstd around it or not. */
    CSV("txt"),
    /** As {@link #CSV}, separated by tabs. */
    TSV,
    /** One value a line, whatever signs are in it. */
    LINES("text"),
    /** One document, or one a line. */
    JSON("jsonl", "ndjson"),
    PARQUET,
    ARROW("feather", "ipc"),
    /** Needs a library that is not brought along. */
    HDF5("h5"),
    SAFETENSORS;

    private final List<String> aliases;

    Format(String... aliases) {
        this.aliases = List.of(aliases);
    }

    /** A new reader of this format; none of another is loaded. */
    public TableReader reader() {
        return switch (this) {
            case NPY -> new NpyReader();
            case NPZ -> new NpzReader();
            case CSV -> new CsvReader();
            case TSV -> CsvReader.tabs();
            case LINES -> new LinesReader();
            case JSON -> new JsonReader();
            case PARQUET -> new ParquetReader();
            case ARROW -> new ArrowReader();
            case HDF5 -> new Hdf5Reader();
            case SAFETENSORS -> new SafetensorsReader();
        };
    }

    /**
     * The format that is configured by this name, in upper or lower case.
     *
     * @throws InputException if there is none
     */
    public static Format named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.toString().equals(plain) || format.aliases.contains(plain)) {
                return format;
            }
        }
        throw new InputException("The <format> \"" + name + "\" is unknown. Use one of "
                + Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "))
                + ", or leave it away, so that it is recognised.");
    }

    /** As it is configured. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
