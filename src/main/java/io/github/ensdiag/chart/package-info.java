/**
 * Measured results as pictures. XChart lays out the data; {@code SvgGraphics}, the canvas that it paints on, writes SVG
 * that takes its colours and its font from the page. Only {@code samples} touches {@code java.awt}, too.
 */
package io.github.ensdiag.chart;
