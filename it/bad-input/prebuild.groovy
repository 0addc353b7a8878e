import io.github.ensdiag.testing.NpyWriter

/** Probabilities of two classes as NPY, from those of the first. */
void scores(File file, List<Double> first) {
    NpyWriter.doubles(file.toPath(), first.collect { [it, 1 - it] as double[] } as double[][])
}

def good = [0.75d, 0.25d, 0.5d, 0.125d]
[
        'good'        : { scores(it, [0.5d, 0.25d, 0.25d, 0.75d]) },
        'unequal-rows': { scores(it, [0.5d, 0.25d, 0.25d]) },
        'nan'         : { scores(it, [0.5d, 0.25d, Double.NaN, 0.75d]) },
        'one-member'  : { },
        'pickle'      : { it.bytes = [0x80, 4, 0x95, 0] as byte[] },
        'truncated'   : { scores(it, good); it.bytes = it.bytes[0..<-8] as byte[] },
].each { name, writeSecond ->
    def directory = new File(basedir, "cases/$name")
    directory.mkdirs()
    NpyWriter.ints(new File(directory, 'labels.npy').toPath(), 0, 1, 1, 0)
    scores(new File(directory, 'first.npy'), good)
    writeSecond(new File(directory, 'second.npy'))
}

def earlier = new File(basedir, 'target/reports/ensdiag')
earlier.mkdirs()
new File(earlier, 'index.html').text = 'an earlier report'
new File(earlier, 'ensdiag.json').text = 'an earlier report'
true
