/** What one diagnosis found, as {@code ensdiag.json} keeps it, to be compared with others and checked. */
package io.github.ensdiag.snapshot;
