package io.github.ensdiag.samples;

/**
 * Texts that are wanted, and how much of them.
 *
 * @param length of the beginning that is shown, in characters, from 20 to 10 000
 * @param most how many texts
 */
public record TextRequest(Origin origin, int length, int most) {}
