/** The members' scores of one sample side by side, read from their files as probabilities over the same classes. */
package io.github.ensdiag.rows;
