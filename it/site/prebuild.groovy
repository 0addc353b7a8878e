import io.github.ensdiag.it.MadePredictions

MadePredictions.writeTo(new File(basedir, 'judged').toPath())
['.', 'judged', 'library'].each { new File(basedir, "$it/target").deleteDir() }
true
