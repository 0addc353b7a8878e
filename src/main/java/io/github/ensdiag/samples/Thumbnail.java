package io.github.ensdiag.samples;

/**
 * A sample's picture, made small.
 *
 * @param file its name where it lies beside the page: letters, digits and an ending alone
 * @param type media type of the bytes, for example {@code image/jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param bytes the encoded picture; not to be changed
 */
public record Thumbnail(String file, String type, int width, int height, byte[] bytes) {}
