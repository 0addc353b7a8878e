import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
// by numpy: log(clip(p, 1e-12)).sum(0).argmax(1) is right on 148 of 175 samples, the mean on 152
assert repository.right().last() == 148
repository.shows('geometric mean', 'the geometric mean of the members\u2019 scores', '84.57', '86.86')
