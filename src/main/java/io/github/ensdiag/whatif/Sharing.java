package io.github.ensdiag.whatif;

/** A way to share out a sample that is answered right among the members. Belongs to one thread. */
interface Sharing {
    /** What such a sample is worth in shares: a multiple of the number of members. */
    long unit();

    /**
     * Sets what each member gets of a sample; together that is the unit if the whole answers right, else 0.
     *
     * @param race at the sample, nobody being in
     */
    void share(Race race, long[] shares);
}
