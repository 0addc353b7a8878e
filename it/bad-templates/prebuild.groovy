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

[
        'misspelt'   : ['help.ftlh', '<p>\n${help.paragraph}</p>'],
        'no-template': ['trust.ftlh', '<#list trust.notes as n>'],
        'reaches-out': ['help.ftlh', '${"freemarker.template.utility.Execute"?new()("id")}'],
        'breaks-out' : ['style.css', 'body {}\n</style><script>alert(1)</script>'],
].each { name, template ->
    def directory = new File(basedir, "cases/$name")
    directory.mkdirs()
    new File(directory, template[0]).text = template[1]
}

def earlier = new File(basedir, 'target/reports/ensdiag')
earlier.mkdirs()
new File(earlier, 'index.html').text = 'an earlier report'
true
