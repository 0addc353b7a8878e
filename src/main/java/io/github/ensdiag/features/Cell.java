package io.github.ensdiag.features;

/** Which of two members is right on a sample. */
public enum Cell {
    BOTH,
    ONLY_A,
    ONLY_B,
    NEITHER;

    static Cell of(boolean rightA, boolean rightB) {
        return rightA ? rightB ? BOTH : ONLY_A : rightB ? ONLY_B : NEITHER;
    }
}
