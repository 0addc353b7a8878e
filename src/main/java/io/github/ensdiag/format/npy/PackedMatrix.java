package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;

/** A compressed array, unpacked when it is first read. */
final class PackedMatrix implements Matrix {
    private final NpzMember array;
    private final NpyHeader header;
    private final ElementType element;
    private final Places places;
    private Matrix unpacked;

    PackedMatrix(NpzMember array, NpyHeader header, ElementType element) {
        this.array = array;
        this.header = header;
        this.element = element;
        this.places = Places.counted(array.place());
    }

    @Override
    public int rows() {
        return header.shape().rows();
    }

    @Override
    public int columns() {
        return header.shape().columns();
    }

    @Override
    public boolean flat() {
        return header.shape().flat();
    }

    @Override
    public boolean integers() {
        return element.isInteger();
    }

    @Override
    public String describe() {
        return header.describe();
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public Blocks blocks() {
        return unpacked().blocks();
    }

    private synchronized Matrix unpacked() {
        if (unpacked == null) {
            unpacked = header.matrix(element, places, new Unpacking(array, header).elements(), 0);
        }
        return unpacked;
    }
}
