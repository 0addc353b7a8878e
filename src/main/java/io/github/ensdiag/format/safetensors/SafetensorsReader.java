package io.github.ensdiag.format.safetensors;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads safetensors files by mapping them. A tensor that cannot be read is refused alone. */
public final class SafetensorsReader implements TableReader {
    /** The format allows 100 MB; of predictions it is a few hundred bytes. */
    private static final int LONGEST_HEADER = 1 << 24;

    @Override
    public Table read(Path file, Progress progress) {
        MappedFile content = InputFiles.read(file, channel -> MappedFile.of(file, channel));
        int length = headerLength(file, content);
        long start = Long.BYTES + length;
        List<Tensor> tensors = HeaderParser.parse(file, header(content, length));
        requireApart(file, tensors, content.size() - start);
        List<Numbers> numbers = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Tensor tensor : tensors) {
            try {
                Matrix matrix = tensor.matrix(file, content, start);
                if (tensor.deep()) {
                    InputException why = tensor.refused(file + "#" + tensor.name());
                    refused.add(new Refused(tensor.name(), why, Optional.of(matrix)));
                } else {
                    numbers.add(new Numbers(tensor.name(), List.of(), matrix));
                }
            } catch (InputException e) {
                refused.add(new Refused(tensor.name(), e));
            }
        }
        return new Table(List.of(file), "safetensors", numbers, List.of(), refused);
    }

    private static int headerLength(Path file, MappedFile content) {
        content.requireUnchanged();
        if (content.size() < Long.BYTES) {
            throw new InputException(file + " is no safetensors file: it has only " + content.size()
                    + " bytes. Save or copy the file again.");
        }
        long length =
                content.slice(0, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > LONGEST_HEADER) {
            throw new InputException(file + " is no safetensors file of predictions: it declares a header of "
                    + Long.toUnsignedString(length) + " bytes, and at most " + LONGEST_HEADER
                    + " are read. Leave <format> away, so that the format is recognised, or save the file again.");
        }
        if (length > content.size() - Long.BYTES) {
            throw new InputException(file + " is truncated: it ends inside its header. Save or copy the file again.");
        }
        return (int) length;
    }

    private static String header(MappedFile content, int length) {
        ByteBuffer bytes = content.slice(Long.BYTES, length);
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static void requireApart(Path file, List<Tensor> tensors, long size) {
        List<Tensor> sorted = new ArrayList<>(tensors);
        sorted.sort(Comparator.comparingLong(Tensor::from));
        long end = 0;
        for (Tensor tensor : sorted) {
            String place = file + "#" + tensor.name();
            if (tensor.from() < 0 || tensor.to() < tensor.from()) {
                throw new InputException(place + " is damaged: its data is said to lie from byte " + tensor.from()
                        + " to " + tensor.to() + ". Save or copy the file again.");
            }
            if (tensor.from() < end) {
                throw new InputException(place + " is damaged: it overlaps another tensor at byte " + tensor.from()
                        + " of the data. Save or copy the file again.");
            }
            end = tensor.to();
            if (end > size) {
                throw new InputException(file + " is truncated: " + size + " bytes of data found, at least " + end
                        + " expected by \"" + tensor.name() + "\". Save or copy the file again.");
            }
        }
    }
}
