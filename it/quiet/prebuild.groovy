import io.github.ensdiag.it.MadePredictions

MadePredictions.writeTo(basedir.toPath())
new File(basedir, 'target').deleteDir()
true
