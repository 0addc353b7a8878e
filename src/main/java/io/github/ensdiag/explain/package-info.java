/** What the results mean, in words. Every sentence is arithmetic on this set's figures; nothing is read or written. */
package io.github.ensdiag.explain;
