import static org.apache.spark.sql.functions.col;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.ml.functions;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Trains two classifiers on points of three classes, exports as the documentation says, and counts the right answers. */
public final class Export {
    private static final StructType COLUMNS = new StructType()
            .add("id", DataTypes.StringType)
            .add("label", DataTypes.DoubleType)
            .add("features", SQLDataTypes.VectorType());

    public static void main(String[] arguments) throws Exception {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "3")
                .getOrCreate();
        Random random = new Random(1);
        Dataset<Row> train = spark.createDataFrame(points(random, 300), COLUMNS);
        Dataset<Row> test = spark.createDataFrame(points(random, 240), COLUMNS).repartition(3);
        Transformer forest = new RandomForestClassifier().setNumTrees(10).setSeed(1).fit(train);
        Transformer logistic = new LogisticRegression().fit(train);

        //: spark

        StringBuilder right = new StringBuilder();
        for (String name : List.of("forest", "logistic")) {
            long count = models.get(name).transform(test).where(col("prediction").equalTo(col("label"))).count();
            right.append(count).append('\n');
        }
        Files.writeString(Path.of("target/right.txt"), right);
        spark.stop();
    }

    private static List<Row> points(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> RowFactory.create("point-" + row, (double) (row % 3), Vectors.dense(
                        row % 3 + 0.7 * random.nextGaussian(), (row % 3) * 0.5 + random.nextGaussian())))
                .toList();
    }
}
