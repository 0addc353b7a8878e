package io.github.ensdiag.site;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The colours that a picture gets by with, so that it can be stored as one byte a pixel. */
final class Palette {
    private static final int SIZE = 256;
    /** Colours that differ in the lowest bits only are one. */
    private static final int COARSE = 0xFCFCFC;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /** The picture in its most frequent colours, every other pixel in the one next to its own. */
    static BufferedImage reduce(BufferedImage picture) {
        Palette palette = of(picture);
        int[] parts = palette.colours;
        var model = new IndexColorModel(8, parts.length, parts, 0, false, -1, DataBuffer.TYPE_BYTE);
        var reduced =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                reduced.getRaster().setSample(x, y, 0, palette.index(picture.getRGB(x, y)));
            }
        }
        return reduced;
    }

    private static Palette of(BufferedImage picture) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y) & 0xFFFFFF;
                counts.computeIfAbsent(colour & COARSE, c -> new HashMap<>()).merge(colour, 1, Integer::sum);
            }
        }
        List<Map<Integer, Integer>> groups = counts.values().stream()
                .sorted(Comparator.comparingInt(Palette::total).reversed())
                .limit(SIZE)
                .toList();
        return new Palette(groups.stream().mapToInt(Palette::commonest).toArray());
    }

    private static int total(Map<Integer, Integer> group) {
        return group.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int commonest(Map<Integer, Integer> group) {
        return group.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private int index(int colour) {
        return nearest.computeIfAbsent(colour & 0xFFFFFF, this::search);
    }

    private int search(int colour) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colour, colours[i]) < distance(colour, colours[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = (a >> shift & 255) - (b >> shift & 255);
            sum += difference * difference;
        }
        return sum;
    }
}
