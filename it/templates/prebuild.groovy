import io.github.ensdiag.testing.NpyWriter

def random = new Random(5)
def labels = (0..<60).collect { it % 3 } as int[]
def predictions = new File(basedir, 'predictions').toPath()
predictions.toFile().mkdirs()
NpyWriter.ints(predictions.resolve('labels.npy'), labels)
['first', 'second'].each { name ->
    NpyWriter.doubles(predictions.resolve("${name}.npy"), labels.collect { label ->
        def scores = (0..<3).collect { random.nextDouble() + (it == label ? 0.4d : 0d) }
        scores.collect { it / scores.sum() } as double[]
    } as double[][])
}
new File(basedir, 'target').deleteDir()
true
