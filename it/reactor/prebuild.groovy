import io.github.ensdiag.it.MadePredictions

['north', 'east', 'south', 'west'].eachWithIndex { name, seed ->
    def module = new File(basedir, name)
    new File(module, 'target').deleteDir()
    MadePredictions.writeTo(new File(module, "made/$name").toPath(), seed)
}
true
