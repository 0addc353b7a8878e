/** Loops over arrays of doubles, and the exponentials and logarithms in them: what most of a diagnosis' time goes into. */
package io.github.ensdiag.vector;
