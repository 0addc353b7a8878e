package io.github.ensdiag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A member whose predictions are in memory rather than in files.
 *
 * @param classes by row, of lists and decisions; empty for dense scores
 * @param scores by row
 */
public record MadeMember(String name, Kind kind, Scale scale, int[][] classes, double[][] scores) implements Member {
    public static MadeMember dense(String name, Scale scale, double[][] scores) {
        return new MadeMember(name, Kind.DENSE, scale, new int[0][], scores);
    }

    public static MadeMember list(String name, int[][] classes, double[][] scores) {
        return new MadeMember(name, Kind.TOP_K, Scale.PROBABILITIES, classes, scores);
    }

    /** @param answers −1: no answer */
    public static MadeMember decisions(String name, int... answers) {
        int[][] classes = new int[answers.length][1];
        double[][] scores = new double[answers.length][1];
        for (int i = 0; i < answers.length; i++) {
            classes[i][0] = answers[i];
            scores[i][0] = answers[i] < 0 ? 0 : 1;
        }
        return new MadeMember(name, Kind.DECISIONS, Scale.PROBABILITIES, classes, scores);
    }

    /** From a fixture: {@code name}, {@code kind}, {@code scores} by row and, of lists and decisions, {@code classes}. */
    public static MadeMember of(JsonNode member) {
        String name = member.get("name").asText();
        double[][] scores = list(member.get("scores"))
                .map(row -> list(row).mapToDouble(JsonNode::asDouble).toArray())
                .toArray(double[][]::new);
        return switch (member.get("kind").asText()) {
            case "logits" -> dense(name, Scale.LOGITS, scores);
            case "probabilities" -> dense(name, Scale.PROBABILITIES, scores);
            case "list" -> list(name, classes(member), scores);
            default ->
                decisions(
                        name,
                        Arrays.stream(classes(member)).mapToInt(row -> row[0]).toArray());
        };
    }

    private static int[][] classes(JsonNode member) {
        return list(member.get("classes"))
                .map(row -> list(row).mapToInt(JsonNode::asInt).toArray())
                .toArray(int[][]::new);
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public boolean scaleRecognised() {
        return false;
    }

    @Override
    public int width() {
        return scores[0].length;
    }

    @Override
    public String format() {
        return "made up";
    }

    @Override
    public ScoreReader reader() {
        return new Reader(this);
    }

    private static final class Reader implements ScoreReader {
        private final MadeMember member;
        private double[] scores = {};
        private int[] classes = {};

        Reader(MadeMember member) {
            this.member = member;
        }

        @Override
        public void read(long from, int rows) {
            int width = member.width();
            scores = new double[rows * width];
            classes = new int[member.kind() == Kind.DENSE ? 0 : rows * width];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(member.scores()[(int) from + r], 0, scores, r * width, width);
                if (classes.length > 0) {
                    System.arraycopy(member.classes()[(int) from + r], 0, classes, r * width, width);
                }
            }
        }

        @Override
        public double[] scores() {
            return scores;
        }

        @Override
        public int[] classes() {
            return classes;
        }
    }
}
