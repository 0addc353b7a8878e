package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Figure;

/**
 * A figure of two members.
 *
 * @param a index of the member named first
 * @param b index of the other
 */
public record PairFigure(int a, int b, Figure figure) {}
