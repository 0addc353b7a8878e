package io.github.ensdiag.report;

import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.samples.Thumbnail;
import java.util.Base64;

/**
 * What is shown of a sample itself.
 *
 * @param src where its picture is; empty: there is none
 * @param css classes of the picture: one that is enlarged shows its pixels
 * @param width as shown, in pixels; empty where there is no picture
 * @param height as shown, in pixels; empty where there is no picture
 * @param text the beginning of its text; empty: there is none
 */
record Shown(String src, String css, String width, String height, String text) {
    /** Where the pictures lie in the layout of several files. */
    static final String DIRECTORY = "samples";

    /** Smaller pictures are enlarged, so many times as fit into a square of this side. */
    private static final int SIDE = 96;

    static Shown of(SampleMedia media, int sample, Layout layout) {
        Thumbnail picture = media.thumbnails().get(sample);
        String text = media.texts().getOrDefault(sample, "");
        if (picture == null) {
            return new Shown("", "", "", "", text);
        }
        int times = Math.max(1, SIDE / Math.max(picture.width(), picture.height()));
        return new Shown(
                src(picture, layout),
                times > 1 ? "shown pixels" : "shown",
                Integer.toString(times * picture.width()),
                Integer.toString(times * picture.height()),
                text);
    }

    private static String src(Thumbnail picture, Layout layout) {
        return layout == Layout.DIRECTORY
                ? Beside.sample(picture)
                : "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
