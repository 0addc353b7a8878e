/**
 * Loops over arrays of doubles, the exponentials and logarithms in them, and samples sorted by label: what most of a
 * diagnosis' time goes into.
 */
package io.github.ensdiag.vector;
