/**
 * The diagnostics: accumulators that see every sample once, and the immutable figures made from them. Pure arithmetic:
 * nothing here opens a file or prints.
 *
 * <p>Notation: N samples, C classes, M members. A <em>series</em> is whatever predicts: the members in their order,
 * then the ensemble, so that the series index M is the ensemble.
 */
package io.github.ensdiag.measure;
