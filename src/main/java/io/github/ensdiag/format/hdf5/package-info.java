/** HDF5 files: the library reads the structure, the classes here the rows. Only {@code Hdf5Reader} loads without the library. */
package io.github.ensdiag.format.hdf5;
