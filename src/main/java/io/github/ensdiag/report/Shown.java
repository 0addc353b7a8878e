package io.github.ensdiag.report;

import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.samples.Thumbnail;
import java.util.Base64;

/**
 * What is shown of a sample itself.
 *
 * @param src where its picture is; empty: there is none
 * @param width in pixels; empty where there is no picture
 * @param height in pixels; empty where there is no picture
 * @param text the beginning of its text; empty: there is none
 */
record Shown(String src, String width, String height, String text) {
    /** Where the pictures lie in the layout of several files. */
    static final String DIRECTORY = "samples";

    static Shown of(SampleMedia media, int sample, Layout layout) {
        Thumbnail picture = media.thumbnails().get(sample);
        String text = media.texts().getOrDefault(sample, "");
        return picture == null
                ? new Shown("", "", "", text)
                : new Shown(
                        src(picture, layout),
                        Integer.toString(picture.width()),
                        Integer.toString(picture.height()),
                        text);
    }

    private static String src(Thumbnail picture, Layout layout) {
        return layout == Layout.DIRECTORY
                ? Beside.sample(picture)
                : "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
