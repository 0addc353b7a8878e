/** Arrow IPC files and streams, with a small reader over the format's own flatbuffers. */
package io.github.ensdiag.format.arrow;
