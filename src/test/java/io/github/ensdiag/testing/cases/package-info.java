/** Evaluation sets made by hand, each from a story that says what its ensemble's main trouble is. */
package io.github.ensdiag.testing.cases;
