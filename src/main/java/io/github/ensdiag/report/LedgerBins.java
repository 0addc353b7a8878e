package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.report.ClassFold.Line;
import io.github.ensdiag.report.ClassTable.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A class's samples by how many members are right and whether the ensemble is, in words and as a table. */
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
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = end(i) - 1;
            heads.add(from == to ? Integer.toString(from) : from + "\u2013" + to);
        }
        return heads;
    }

    private int end(int bin) {
        return bin + 1 < starts.size() ? starts.get(bin + 1) : facts.members() + 1;
    }

    List<Line> lines(ClassResult c) {
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
        String noun = facts.ensembleNoun();
        return List.of(new Line(noun + " right", right), new Line(noun + " wrong", wrong));
    }

    private static Cell count(int count) {
        return new Cell(Format.count(count), "", "");
    }

    /** What became of the class's samples: of two members by who is right, of more as a whole. */
    String words(ClassResult c) {
        return facts.two()
                ? two(c)
                : phrase(
                        "", Arrays.stream(Outcome.values()).map(o -> part(c, o)).toArray(String[]::new));
    }

    private String two(ClassResult c) {
        int both = c.ensembleRight().get(2);
        int best = c.count(Outcome.KEPT, facts.best()) - both;
        String ofBest = phrase(name(facts.best()), part(best, Outcome.KEPT), part(c, Outcome.DRAGGED));
        String ofOther = phrase(name(facts.other()), part(c, Outcome.RESCUED), part(c, Outcome.MISSED));
        return phrase("Both right: ", part(both, Outcome.KEPT), part(c, Outcome.LOST))
                + (facts.best() == 0 ? ofBest + ofOther : ofOther + ofBest)
                + phrase("Neither: ", part(c, Outcome.EMERGENT), part(c, Outcome.ALL_WRONG));
    }

    private String name(int m) {
        return "Only " + facts.name(m).text() + ": ";
    }

    private static String phrase(String start, String... parts) {
        List<String> there = Arrays.stream(parts).filter(p -> !p.isEmpty()).toList();
        return there.isEmpty() ? "" : " " + start + String.join(", ", there) + ".";
    }

    private String part(ClassResult c, Outcome outcome) {
        return part(c.count(outcome, facts.best()), outcome);
    }

    private static String part(int count, Outcome outcome) {
        return count == 0 ? "" : Format.count(count) + " " + word(outcome);
    }

    /** What became of a sample, in a word. */
    private static String word(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "kept";
            case RESCUED -> "rescued";
            case EMERGENT -> "emergent";
            case DRAGGED -> "dragged";
            case LOST -> "lost";
            case MISSED -> "missed";
            case ALL_WRONG -> "wrong";
        };
    }
}
