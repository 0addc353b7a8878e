/**
 * What the fields of a {@link io.github.ensdiag.table.Table} mean: which are scores, which name classes, samples or the
 * truth, whether rows are samples or one class of a sample each. Knows names and shapes, but neither the other files of
 * the evaluation nor the number of classes.
 */
package io.github.ensdiag.layout;
