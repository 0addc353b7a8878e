package io.github.ensdiag.input;

import io.github.ensdiag.layout.RowsLayout;
import io.github.ensdiag.layout.RowsOfNumbers;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Tables;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.SelectedMatrix;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One opened file of features or attributions, not yet in the order of the set.
 *
 * @param member index of the member that it is of
 * @param what {@value #FEATURES} or {@value #ATTRIBUTIONS}
 * @param ids of its rows; where it carries none, and none are given for all files, those of its member's predictions
 */
record OpenInsight(int member, String what, RowsOfNumbers rows, Optional<Texts> ids) {
    static final String FEATURES = "features";
    static final String ATTRIBUTIONS = "attributions";

    /** All that are given, member by member. */
    static List<OpenInsight> all(List<OpenMember> members, Tables tables, boolean idsGiven) {
        List<OpenInsight> all = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            OpenMember member = members.get(m);
            int index = m;
            member.files()
                    .features()
                    .ifPresent(source -> all.add(open(index, member, FEATURES, source, tables, idsGiven)));
            member.files()
                    .attributions()
                    .ifPresent(source -> all.add(open(index, member, ATTRIBUTIONS, source, tables, idsGiven)));
        }
        return all;
    }

    private static OpenInsight open(
            int index, OpenMember member, String what, Source source, Tables tables, boolean idsGiven) {
        RowsOfNumbers rows = RowsLayout.of(tables.openFlattened(source), source, what);
        if (rows.ids().isPresent() || member.ids().isEmpty() || idsGiven) {
            return new OpenInsight(index, what, rows, rows.ids());
        }
        requireRowsOf(member, what, rows);
        return new OpenInsight(index, what, rows, member.ids());
    }

    private static void requireRowsOf(OpenMember member, String what, RowsOfNumbers rows) {
        Alignment.Rows predicted = member.rows();
        if (rows.matrix().rows() != predicted.count()) {
            throw new InputException(rows.matrix().places().file(0) + " holds " + what + " in "
                    + rows.matrix().rows() + " rows and no ids, but the predictions of \"" + member.name() + "\" in "
                    + predicted.name() + " are " + predicted.count()
                    + " rows. Save both from one run over the same samples, or give it ids too.");
        }
    }

    Alignment.Rows alignmentRows() {
        Matrix matrix = rows.matrix();
        return new Alignment.Rows(matrix.places().file(0), matrix.rows(), ids);
    }

    /** Its rows in the order of the set. */
    Matrix ordered(int[] order) {
        String one = what.equals(FEATURES) ? "a feature" : "an attribution";
        return new FiniteMatrix(SelectedMatrix.rows(rows.matrix(), order), one);
    }

    /** By member, in the order of the set; empty if nothing was given. */
    static List<Insight> insights(int members, List<OpenInsight> open, List<Matrix> ordered) {
        if (open.isEmpty()) {
            return List.of();
        }
        Insight[] insights = new Insight[members];
        Arrays.fill(insights, Insight.NONE);
        for (int i = 0; i < open.size(); i++) {
            Insight known = insights[open.get(i).member()];
            Optional<Matrix> matrix = Optional.of(ordered.get(i));
            insights[open.get(i).member()] = open.get(i).what().equals(FEATURES)
                    ? new Insight(matrix, known.attributions())
                    : new Insight(known.features(), matrix);
        }
        return List.of(insights);
    }
}
