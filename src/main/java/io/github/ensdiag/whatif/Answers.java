package io.github.ensdiag.whatif;

/** A way to find the pooled answer of rows that may each be of another sample. Belongs to one thread. */
interface Answers {
    /** Another way has to find it. */
    int UNDECIDED = -2;

    /** Who leads by less than this share of all that is added up is not sure to lead once sums are rounded another way. */
    double CLOSE = 1e-9;

    /**
     * The class that the rows answer, −1 if no member answers, or {@link #UNDECIDED}.
     *
     * @param samples by member, the sample whose row it is
     */
    int answer(int[] samples);
}
