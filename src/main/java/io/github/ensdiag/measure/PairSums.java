package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Comoments;

/**
 * How two members' answers meet, and what the ensemble made of it.
 *
 * <p>Cells: 0 both right, 1 only A right, 2 only B right, 3 neither.
 */
public final class PairSums implements Accumulator<PairSums> {
    private static final long serialVersionUID = 1L;

    private final int a;
    private final int b;
    private final long[][] cells = new long[4][2];
    private final long[][] conflicts = new long[3][3];
    private long agree;
    private long bothWrongSame;
    private long bothRightApart;
    private final Comoments probabilityProducts = new Comoments();

    PairSums(int a, int b) {
        this.a = a;
        this.b = b;
    }

    @Override
    public void accept(Chunk chunk) {
        int e = chunk.members;
        for (int i = 0; i < chunk.rows; i++) {
            boolean aRight = chunk.right[a][i];
            boolean bRight = chunk.right[b][i];
            int cell = aRight ? bRight ? 0 : 1 : bRight ? 2 : 3;
            cells[cell][chunk.right[e][i] ? 1 : 0]++;
            int answerA = chunk.prediction[a][i];
            int answerB = chunk.prediction[b][i];
            if (answerA == answerB) {
                agree++;
                bothWrongSame += cell == 3 ? 1 : 0;
            } else if (cell == 0) {
                bothRightApart++;
            } else {
                int taken = chunk.prediction[e][i];
                conflicts[taken == answerA ? 0 : taken == answerB ? 1 : 2][aRight ? 0 : bRight ? 1 : 2]++;
            }
        }
        probabilityProducts.merge(chunk.probabilityProducts[a][b]);
    }

    @Override
    public void merge(PairSums next) {
        for (int x = 0; x < 4; x++) {
            cells[x][0] += next.cells[x][0];
            cells[x][1] += next.cells[x][1];
        }
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                conflicts[x][y] += next.conflicts[x][y];
            }
        }
        agree += next.agree;
        bothWrongSame += next.bothWrongSame;
        bothRightApart += next.bothRightApart;
        probabilityProducts.merge(next.probabilityProducts);
    }

    int a() {
        return a;
    }

    int b() {
        return b;
    }

    /** Cell counts by what the ensemble said. */
    Cells cells() {
        return new Cells(
                cells[0][1], cells[0][0], cells[1][1], cells[1][0], cells[2][1], cells[2][0], cells[3][1], cells[3][0]);
    }

    /** Samples on which A and B answer differently and not both right, by whose answer was taken and who was right. */
    Conflicts conflicts() {
        return new Conflicts(conflicts, bothRightApart);
    }

    long agree() {
        return agree;
    }

    long bothWrongSame() {
        return bothWrongSame;
    }

    /** x: Σ_c p_a(c)·p_b(c) of a sample; y and z: the probabilities of the truth. */
    Comoments probabilityProducts() {
        return probabilityProducts;
    }
}
