package io.github.ensdiag.format.parquet;

/** Values of which each is a few bits. */
abstract class BitValues implements Values {
    private static final int BATCH = 1024;

    private final LeafType type;
    private final long[] batch = new long[BATCH];

    BitValues(LeafType type) {
        this.type = type;
    }

    /** Reads the bits of the next values, at most 1024. */
    abstract void bits(long[] into, int count);

    @Override
    public void numbers(double[] into, int at, int count) {
        for (int done = 0; done < count; done += BATCH) {
            int part = Math.min(BATCH, count - done);
            bits(batch, part);
            for (int i = 0; i < part; i++) {
                into[at + done + i] = type.number(batch[i]);
            }
        }
    }

    @Override
    public void texts(String[] into, int at, int count) {
        for (int done = 0; done < count; done += BATCH) {
            int part = Math.min(BATCH, count - done);
            bits(batch, part);
            for (int i = 0; i < part; i++) {
                into[at + done + i] = type.text(batch[i]);
            }
        }
    }
}
