package io.github.ensdiag.bench;

import io.github.ensdiag.table.Decoder;
import io.github.ensdiag.table.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openjdk.jmh.annotations.Benchmark;

/** A row of float32, against one get after the other. */
public class DecodeKernel extends Kernel {
    private final double[] row = normal(1000, 3);
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(4 * row.length).order(ByteOrder.LITTLE_ENDIAN);
    private final Decoder decoder = Decoder.of(ElementType.FLOAT32);

    public DecodeKernel() {
        for (double value : row) {
            bytes.putFloat((float) value);
        }
    }

    @Benchmark
    public double[] ours() {
        decoder.decode(bytes.rewind(), row.length, row, 0);
        return row;
    }

    @Benchmark
    public double[] plain() {
        for (int i = 0; i < row.length; i++) {
            row[i] = bytes.getFloat(4 * i);
        }
        return row;
    }
}
