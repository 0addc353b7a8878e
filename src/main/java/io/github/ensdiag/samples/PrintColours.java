package io.github.ensdiag.samples;

import java.awt.image.Raster;

/** Turns the four colours of print, as JPEG stores them, into red, green and blue. */
final class PrintColours {
    private static final int WITH_BRIGHTNESS = 2;

    private PrintColours() {}

    /** @param adobe the colour transform that Adobe's marker names; −1: there is none, and ink is not stored inverted */
    static Pixels of(Raster raster, int adobe) {
        int width = raster.getWidth();
        int[] argb = new int[width * raster.getHeight()];
        int[] row = new int[width * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = colour(row, 4 * x, adobe);
            }
        }
        return new Pixels(width, raster.getHeight(), argb);
    }

    private static int colour(int[] row, int at, int adobe) {
        int[] light = {row[at], row[at + 1], row[at + 2]};
        if (adobe == WITH_BRIGHTNESS) {
            double brightness = light[0];
            double blue = light[1] - 128;
            double red = light[2] - 128;
            light[0] = 255 - byteOf(brightness + 1.402 * red);
            light[1] = 255 - byteOf(brightness - 0.344136 * blue - 0.714136 * red);
            light[2] = 255 - byteOf(brightness + 1.772 * blue);
        }
        int black = row[at + 3];
        if (adobe < 0) {
            for (int c = 0; c < 3; c++) {
                light[c] = 255 - light[c];
            }
            black = 255 - black;
        }
        return Pixels.colour(255, light[0] * black / 255, light[1] * black / 255, light[2] * black / 255);
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, Math.rint(value)));
    }
}
