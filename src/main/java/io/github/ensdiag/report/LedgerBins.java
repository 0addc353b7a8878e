package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.report.ClassFold.Line;
import io.github.ensdiag.report.ClassTable.Cell;
import java.util.ArrayList;
import java.util.List;

/** A class's samples by which members are right, and by whether the ensemble is. */
final class LedgerBins {
    private final Facts facts;
    /** The numbers of right members that are counted together: from one of these to below the next. */
    private final List<Integer> starts;

    LedgerBins(Facts facts) {
        this.facts = facts;
        starts = starts(facts.members());
    }

    private static List<Integer> starts(int members) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int k = 1; k <= members; k++) {
            if (bin(k, members) != bin(k - 1, members)) {
                starts.add(k);
            }
        }
        return starts;
    }

    /** Each number by itself where there are few; else none, quarter by quarter, all. */
    private static int bin(int k, int members) {
        if (members <= Facts.FEW || k == 0) {
            return k;
        }
        return k == members ? 5 : 1 + (k - 1) * 4 / (members - 1);
    }

    List<String> heads() {
        if (facts.two()) {
            return List.of("both right", "only " + name(0), "only " + name(1), "neither");
        }
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = end(i) - 1;
            heads.add(from == to ? Integer.toString(from) : from + "\u2013" + to);
        }
        return heads;
    }

    private String name(int m) {
        return facts.name(m).text();
    }

    private int end(int bin) {
        return bin + 1 < starts.size() ? starts.get(bin + 1) : facts.members() + 1;
    }

    List<Line> lines(ClassResult c) {
        return facts.two() ? two(c) : many(c);
    }

    private List<Line> two(ClassResult c) {
        int best = facts.best();
        int bothKept = c.ensembleRight().get(2);
        Cell bestKept = cell(c.count(Outcome.KEPT, best) - bothKept, Outcome.KEPT);
        Cell rescued = cell(c, Outcome.RESCUED);
        Cell dragged = cell(c, Outcome.DRAGGED);
        Cell missed = cell(c, Outcome.MISSED);
        return List.of(
                line(
                        "right",
                        cell(bothKept, Outcome.KEPT),
                        best == 0 ? bestKept : rescued,
                        best == 0 ? rescued : bestKept,
                        cell(c, Outcome.EMERGENT)),
                line(
                        "wrong",
                        cell(c, Outcome.LOST),
                        best == 0 ? dragged : missed,
                        best == 0 ? missed : dragged,
                        cell(c, Outcome.ALL_WRONG)));
    }

    private List<Line> many(ClassResult c) {
        List<Cell> right = new ArrayList<>();
        List<Cell> wrong = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int ofEnsemble = 0;
            int all = 0;
            for (int k = starts.get(i); k < end(i); k++) {
                ofEnsemble += c.ensembleRight().get(k);
                all += c.membersRight().get(k);
            }
            right.add(count(ofEnsemble));
            wrong.add(count(all - ofEnsemble));
        }
        return List.of(new Line(heading("right"), right), new Line(heading("wrong"), wrong));
    }

    private Line line(String end, Cell... cells) {
        return new Line(heading(end), List.of(cells));
    }

    private String heading(String end) {
        return facts.ensembleNoun() + " " + end;
    }

    private static Cell count(int count) {
        return new Cell(count == 0 ? Format.NONE : Format.count(count), "", "");
    }

    private Cell cell(ClassResult c, Outcome outcome) {
        return cell(c.count(outcome, facts.best()), outcome);
    }

    private static Cell cell(int count, Outcome outcome) {
        return count == 0 ? count(0) : new Cell(Format.count(count) + " " + word(outcome), "", "");
    }

    /** What became of a sample, in a word. */
    static String word(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "kept";
            case RESCUED -> "rescued";
            case EMERGENT -> "emergent";
            case DRAGGED -> "dragged";
            case LOST -> "lost";
            case MISSED -> "missed";
            case ALL_WRONG -> "all wrong";
        };
    }
}
