/** Whether a report that is there is the one that would be written. */
package io.github.ensdiag.uptodate;
