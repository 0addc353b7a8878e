/** NPY files and NPZ archives, mapped where they lie; deflated arrays are unpacked when they are first asked for. */
package io.github.ensdiag.format.npy;
