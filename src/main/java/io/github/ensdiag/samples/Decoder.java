package io.github.ensdiag.samples;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Reads a picture of unknown origin with bounded memory: what it claims to be is looked at before anything is unpacked, and
 * large ones are thinned out as they are read.
 */
final class Decoder {
    /** Larger files are not read. */
    static final int MOST_BYTES = 32 << 20;
    /** Larger pictures are not read: a photograph of a camera has less. */
    static final int MOST_PIXELS = 50_000_000;
    /** A row of a picture is held in memory as it is. */
    private static final int LONGEST_SIDE = 1 << 15;
    /** A picture is read at least so many times as large as it is shown, so that fine lines do not vanish. */
    private static final int FINER = 4;

    private static final int BMP_COMPRESSION = 30;
    private static final int BMP_MASKS = 3;

    private Decoder() {}

    /**
     * @param bytes of a file; overwritten
     * @param side the longest that is wanted, in pixels
     * @throws UnshownException for whatever may be wrong with it
     */
    static Pixels read(byte[] bytes, int side) throws UnshownException {
        if (bytes.length > MOST_BYTES) {
            throw new UnshownException("is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        try {
            return switch (PictureKind.of(bytes)) {
                case PNG -> read("png", PngChunks.essential(bytes), side);
                case JPEG -> jpeg(JpegSegments.of(bytes), side);
                case GIF -> read("gif", GifBlocks.first(bytes), side);
                case BMP -> bmp(bytes, side);
            };
        } catch (IOException | RuntimeException e) {
            // ImageIO meets damage with exceptions of many kinds
            throw new UnshownException("is damaged", e);
        } catch (OutOfMemoryError e) {
            // libjpeg holds some pictures whole, and asks for their memory at once
            throw new UnshownException("needs too much memory", e);
        }
    }

    /** Java unpacks compressed bitmaps at once, whatever size they claim. */
    private static Pixels bmp(byte[] bytes, int side) throws IOException, UnshownException {
        int compression = bytes.length > BMP_COMPRESSION ? bytes[BMP_COMPRESSION] : 0;
        boolean old = bytes.length > 14 && bytes[14] == 12; // a header of OS/2, which knows no compression
        if (!old && compression != 0 && compression != BMP_MASKS) {
            throw new UnshownException("is a compressed bitmap; save it as PNG");
        }
        return read("bmp", bytes, side);
    }

    private static Pixels jpeg(JpegSegments jpeg, int side) throws IOException, UnshownException {
        Pixels pixels;
        if (jpeg.components() == 4) {
            ImageReader reader = open("jpeg", jpeg.bytes());
            try {
                pixels = PrintColours.of(reader.readRaster(0, thinned(reader, side)), jpeg.adobe());
            } finally {
                reader.dispose();
            }
        } else {
            pixels = read("jpeg", jpeg.bytes(), side);
        }
        return pixels.within(side).upright(jpeg.orientation());
    }

    private static Pixels read(String format, byte[] bytes, int side) throws IOException, UnshownException {
        ImageReader reader = open(format, bytes);
        try {
            return Pixels.of(reader.read(0, thinned(reader, side))).within(side);
        } finally {
            reader.dispose();
        }
    }

    /** Java's own reader: others on the class path might make other pictures of the same file. */
    private static ImageReader open(String format, byte[] bytes) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageReader.class.getModule()) {
                reader.setInput(new ByteInput(bytes), true, true);
                return reader;
            }
        }
        throw new LinkageError("this Java has no reader of " + format);
    }

    private static ImageReadParam thinned(ImageReader reader, int side) throws IOException, UnshownException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new UnshownException("claims to have " + width + " \u00d7 " + height
                    + " pixels; pictures of up to " + MOST_PIXELS / 1_000_000 + " million pixels and "
                    + LONGEST_SIDE + " a side are read");
        }
        int step = Math.max(1, Math.max(width, height) / (FINER * side));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
        return parameters;
    }
}
