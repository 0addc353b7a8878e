/**
 * Measured results as pictures. XChart lays out the data; {@code SvgGraphics}, the canvas that it paints on, writes SVG
 * that takes its colours and its font from the page. No other room touches {@code java.awt}.
 */
package io.github.ensdiag.chart;
