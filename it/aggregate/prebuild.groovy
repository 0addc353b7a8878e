import io.github.ensdiag.it.MadePredictions
import io.github.ensdiag.it.MadePredictions.Model

// A report made by hand must not pass for the one under test.
for (module in ['.', 'gains', 'loses', 'open', 'none', 'summary']) {
    new File(basedir, module + '/target').deleteDir()
}

def write = { module, samples, models ->
    MadePredictions.writeTo(new File(basedir, module).toPath(), samples, models)
}
write('gains', 900, [new Model('first', 0.4, 1), new Model('second', 0.4, 1)])
write('loses', 600, [new Model('sound', 0.5, 1), new Model('loud', 0.2, 3)])
write('open', 90, [new Model('first', 0.7, 1), new Model('second', 0.3, 1)])
