import io.github.ensdiag.it.MadePredictions

MadePredictions.writeTo(basedir.toPath())
['same': 'second', 'other': 'first'].each { directory, model ->
    def file = new File(basedir, "$directory/second.npy")
    file.parentFile.mkdirs()
    file.bytes = new File(basedir, "predictions/${model}.npy").bytes
}
new File(basedir, 'target').deleteDir()
true
