package io.github.ensdiag.bench;

/**
 * How large a made-up case is.
 *
 * @param listed classes in each list; 0: dense scores
 */
record Shape(int samples, int classes, int members, int listed) {
    static Shape dense(int samples, int classes, int members) {
        return new Shape(samples, classes, members, 0);
    }

    static Shape lists(int samples, int classes, int members) {
        return new Shape(samples, classes, members, 5);
    }

    /** Bytes of the members' files, without their headers. */
    long bytes() {
        return (long) samples * members * (listed == 0 ? 4 * classes : 8 * listed);
    }

    /** Name of its directory. */
    String name() {
        return samples + "x" + classes + "x" + members + (listed == 0 ? "" : "-top" + listed);
    }
}
