/** What the diagnoses of several modules found, read from their {@code ensdiag.json} to be compared. */
package io.github.ensdiag.aggregate;
