/** Intervals, tests and resampling, and the figures that carry them. Nothing here knows of models. */
package io.github.ensdiag.statistics;
