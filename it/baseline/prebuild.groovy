import io.github.ensdiag.testing.NpyWriter

// The average is right where "first" is: "second" is right everywhere, but less sure of itself.
def write = { String name, List<Integer> wrong ->
    def directory = new File(basedir, name)
    directory.mkdirs()
    int[] labels = (0..<60).collect { it % 3 }
    def scores = { double sure, boolean right, int i ->
        double[] row = [0, 0, 0]
        double rest = 1 - (sure - i / 1000)
        row[(labels[i] + (right ? 0 : 1)) % 3] = sure - i / 1000
        row[(labels[i] + (right ? 1 : 0)) % 3] = rest * 0.6
        row[(labels[i] + 2) % 3] = rest * 0.4
        row
    }
    NpyWriter.ints(directory.toPath().resolve('labels.npy'), labels)
    NpyWriter.doubles(directory.toPath().resolve('first.npy'), (0..<60).collect { scores(0.9d, !(it in wrong), it) } as double[][])
    NpyWriter.doubles(directory.toPath().resolve('second.npy'), (0..<60).collect { scores(0.6d, true, it) } as double[][])
    new File(directory, 'ids.txt').text = (0..<60).collect { "sample-$it\n" }.join()
}
new File(basedir, 'target').deleteDir()
write('then', (0..<20).toList())
write('now', (0..<20).toList() - [3, 7, 11] + [30, 41])
true
