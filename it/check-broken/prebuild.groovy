import io.github.ensdiag.it.MadePredictions

MadePredictions.writeTo(basedir.toPath())
true
