package io.github.ensdiag.layout;

import io.github.ensdiag.table.Matrix;
import java.util.List;

/** What a model says of each sample, in the form in which its file holds it. */
public sealed interface Answers {
    /** Number of samples. */
    int rows();

    /**
     * A score for every class.
     *
     * @param scores {@code N × C}
     * @param columns names of the columns; empty: they are in the order of the classes
     * @param ordered whether named columns stand in an order that somebody chose, so that an index may mean one of them
     */
    record Dense(Matrix scores, List<String> columns, boolean ordered) implements Answers {
        @Override
        public int rows() {
            return scores.rows();
        }
    }

    /**
     * Some classes and their scores.
     *
     * @param classes {@code N × k}
     * @param scores {@code N × k}; NaN in an empty slot
     */
    record Lists(ClassField classes, Matrix scores) implements Answers {
        @Override
        public int rows() {
            return classes.rows();
        }
    }

    /** @param classes one a row */
    record Decisions(ClassField classes) implements Answers {
        @Override
        public int rows() {
            return classes.rows();
        }
    }
}
