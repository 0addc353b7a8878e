package io.github.ensdiag.measure;

/**
 * Cohen's κ of two members' answers with its standard error (Cohen 1960, DOI 10.1177/001316446002000104; Fleiss, Cohen &
 * Everitt 1969, DOI 10.1037/h0028106). No answer is one more category.
 */
record AnswerAgreement(double kappa, double error) {
    /**
     * @param shareA by answer, the share of the samples to which A gives it; the last is that of no answer
     * @param shareB the same of B
     */
    static AnswerAgreement of(Columns columns, int a, int b, double[] shareA, double[] shareB) {
        int n = columns.size();
        double chance = 0;
        for (int c = 0; c < shareA.length; c++) {
            chance += shareA[c] * shareB[c];
        }
        double agree = 0;
        for (int i = 0; i < n; i++) {
            agree += columns.prediction(a, i) == columns.prediction(b, i) ? 1 : 0;
        }
        agree /= n;
        double rest = 1 - chance;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int answerA = columns.prediction(a, i);
            int answerB = columns.prediction(b, i);
            double moved = shareB[place(answerA, shareB)] + shareA[place(answerB, shareA)] - 2 * chance;
            double influence = ((answerA == answerB ? 1 : 0) - agree) / rest - (1 - agree) * moved / (rest * rest);
            squares += influence * influence;
        }
        return new AnswerAgreement((agree - chance) / rest, Math.sqrt(squares) / n);
    }

    private static int place(int answer, double[] shares) {
        return answer < 0 ? shares.length - 1 : answer;
    }
}
