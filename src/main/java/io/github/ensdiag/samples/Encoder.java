package io.github.ensdiag.samples;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a small picture anew, so that nothing of the user's file rides along but what can be seen. */
final class Encoder {
    /** Up to so many colours a picture is a drawing rather than a photograph. */
    private static final int DRAWN = 64;
    /** Pictures that are not larger are shown enlarged, where JPEG's blocks would be seen. */
    private static final int SMALL = 64;

    private static final int PALETTE = 256;
    private static final float QUALITY = 0.8f;

    private Encoder() {}

    /** @param name without an ending */
    static Thumbnail write(Pixels pixels, String name) {
        int[] colours = Arrays.stream(pixels.argb()).sorted().distinct().toArray();
        boolean small = Math.max(pixels.width(), pixels.height()) <= SMALL;
        boolean png = small || colours.length <= DRAWN || !pixels.opaque();
        byte[] bytes = encoded(png ? "png" : "jpeg", png ? lossless(pixels, colours) : opaque(pixels));
        return new Thumbnail(
                name + (png ? ".png" : ".jpg"),
                png ? "image/png" : "image/jpeg",
                pixels.width(),
                pixels.height(),
                bytes);
    }

    private static BufferedImage lossless(Pixels pixels, int[] colours) {
        if (colours.length > PALETTE) {
            return image(pixels, pixels.opaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        }
        IndexColorModel palette = new IndexColorModel(
                8, colours.length, colours, 0, !pixels.opaque(), -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage image =
                new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        int[] indices = Arrays.stream(pixels.argb())
                .map(colour -> Arrays.binarySearch(colours, colour))
                .toArray();
        image.getRaster().setPixels(0, 0, pixels.width(), pixels.height(), indices);
        return image;
    }

    private static BufferedImage opaque(Pixels pixels) {
        return image(pixels, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage image(Pixels pixels, int type) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), type);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return image;
    }

    private static byte[] encoded(String format, BufferedImage image) {
        ImageWriter writer = writer(format);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Java's own, as for reading. */
    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getModule() == ImageWriter.class.getModule()) {
                return writer;
            }
        }
        throw new LinkageError("this Java has no writer of " + format);
    }
}
