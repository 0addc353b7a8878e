/** What changed since an earlier diagnosis, the baseline. */
package io.github.ensdiag.change;
