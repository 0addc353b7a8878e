/** Recognises the format of a file and reads it; each format has a package of its own. */
package io.github.ensdiag.format;
