package io.github.ensdiag.measure;

/** Likeness from the four cells (Kuncheva & Whitaker 2003, DOI 10.1023/A:1022859003006); counts need not be whole. */
final class FourCells {
    private FourCells() {}

    static double q(double both, double onlyA, double onlyB, double neither) {
        double same = both * neither;
        double different = onlyA * onlyB;
        return (same - different) / (same + different);
    }

    static double correlation(double both, double onlyA, double onlyB, double neither) {
        double product = (both + onlyA) * (onlyB + neither);
        return (both * neither - onlyA * onlyB) / (Math.sqrt(product) * Math.sqrt((both + onlyB) * (onlyA + neither)));
    }
}
