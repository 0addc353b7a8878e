package io.github.ensdiag.samples;

/**
 * Pictures that are wanted, and how much of them.
 *
 * @param longestSide of a picture made small, in pixels, from 16 to 256
 * @param most how many pictures
 * @param bytes of all of them
 */
public record ImageRequest(Origin origin, int longestSide, int most, long bytes) {}
