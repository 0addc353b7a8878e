package io.github.ensdiag.samples;

/**
 * Makes pictures smaller: each new pixel is the mean of the area that it covers, in whole numbers, so that every machine
 * comes to the same.
 */
final class Shrinking {
    private static final int CHANNELS = 4;

    private Shrinking() {}

    static Pixels of(Pixels from, int width, int height) {
        int[] channels = split(from);
        int[] narrow = mean(channels, from.width(), from.height(), width);
        int[] small = mean(turned(narrow, width, from.height()), from.height(), width, height);
        return joined(turned(small, height, width), width, height);
    }

    /** Colours weigh as much as they are opaque. */
    private static int[] split(Pixels from) {
        int[] channels = new int[from.argb().length * CHANNELS];
        for (int i = 0; i < from.argb().length; i++) {
            int pixel = from.argb()[i];
            int opacity = pixel >>> 24;
            channels[i * CHANNELS] = opacity * 255;
            for (int c = 1; c < CHANNELS; c++) {
                channels[i * CHANNELS + c] = (pixel >>> 8 * (CHANNELS - 1 - c) & 255) * opacity;
            }
        }
        return channels;
    }

    /** Fewer columns. An old column is {@code to} units wide and a new one {@code columns} units. */
    private static int[] mean(int[] channels, int columns, int rows, int to) {
        int[] result = new int[rows * to * CHANNELS];
        long[] sum = new long[CHANNELS];
        for (int row = 0; row < rows; row++) {
            for (int x = 0; x < to; x++) {
                java.util.Arrays.fill(sum, columns / 2);
                long start = (long) x * columns;
                long end = start + columns;
                for (long unit = start; unit < end; ) {
                    long old = unit / to;
                    long next = Math.min(end, (old + 1) * to);
                    int at = (int) (row * columns + old) * CHANNELS;
                    for (int c = 0; c < CHANNELS; c++) {
                        sum[c] += (next - unit) * channels[at + c];
                    }
                    unit = next;
                }
                for (int c = 0; c < CHANNELS; c++) {
                    result[(row * to + x) * CHANNELS + c] = (int) (sum[c] / columns);
                }
            }
        }
        return result;
    }

    private static int[] turned(int[] channels, int width, int height) {
        int[] result = new int[channels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(channels, (y * width + x) * CHANNELS, result, (x * height + y) * CHANNELS, CHANNELS);
            }
        }
        return result;
    }

    private static Pixels joined(int[] channels, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int weight = channels[i * CHANNELS];
            int opacity = (weight + 127) / 255;
            argb[i] = weight == 0
                    ? 0
                    : Pixels.colour(
                            opacity,
                            channel(channels[i * CHANNELS + 1], weight),
                            channel(channels[i * CHANNELS + 2], weight),
                            channel(channels[i * CHANNELS + 3], weight));
        }
        return new Pixels(width, height, argb);
    }

    private static int channel(int value, int weight) {
        return (int) Math.min(255, (value * 255L + weight / 2) / weight);
    }
}
