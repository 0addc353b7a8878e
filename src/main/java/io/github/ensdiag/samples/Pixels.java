package io.github.ensdiag.samples;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A picture in memory.
 *
 * @param argb row-major, eight bits each of opacity, red, green and blue
 */
record Pixels(int width, int height, int[] argb) {
    private static final int OPAQUE = 0xff;

    /** The samples as they stand in the file: Java would brighten greys, which it takes for linear. */
    static Pixels of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int[] argb = new int[width * raster.getHeight()];
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = model instanceof IndexColorModel palette
                        ? palette.getRGB(Math.min(row[x], palette.getMapSize() - 1))
                        : colour(row, x * bands, bands, model);
            }
        }
        return new Pixels(width, raster.getHeight(), argb);
    }

    private static int colour(int[] samples, int at, int bands, ColorModel model) {
        boolean grey = bands < 3;
        int red = eightBits(samples[at], model, 0);
        int green = grey ? red : eightBits(samples[at + 1], model, 1);
        int blue = grey ? red : eightBits(samples[at + 2], model, 2);
        int opacity = bands == 2 || bands == 4 ? eightBits(samples[at + bands - 1], model, bands - 1) : OPAQUE;
        return colour(opacity, red, green, blue);
    }

    private static int eightBits(int sample, ColorModel model, int band) {
        int highest = (1 << model.getComponentSize(band)) - 1;
        return (int) ((sample * 255L + highest / 2) / highest);
    }

    static int colour(int opacity, int red, int green, int blue) {
        return opacity << 24 | red << 16 | green << 8 | blue;
    }

    boolean opaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != OPAQUE) {
                return false;
            }
        }
        return true;
    }

    /** Made smaller so that its longest side is at most this; as it is where it is that small. */
    Pixels within(int side) {
        int longest = Math.max(width, height);
        if (longest <= side) {
            return this;
        }
        int toWidth = Math.max(1, Math.round((float) width * side / longest));
        int toHeight = Math.max(1, Math.round((float) height * side / longest));
        return Shrinking.of(this, toWidth, toHeight);
    }

    /** Set upright. @param orientation how it was held, as EXIF counts, from 1 to 8 */
    Pixels upright(int orientation) {
        boolean aside = orientation >= 5;
        int toWidth = aside ? height : width;
        int toHeight = aside ? width : height;
        int[] turned = new int[argb.length];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                int fromX = aside ? y : x;
                int fromY = aside ? x : y;
                boolean flipX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean flipY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                int sourceX = flipX ? width - 1 - fromX : fromX;
                int sourceY = flipY ? height - 1 - fromY : fromY;
                turned[y * toWidth + x] = argb[sourceY * width + sourceX];
            }
        }
        return new Pixels(toWidth, toHeight, turned);
    }
}
