import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
// of each model and of their average, as make_run.py computes them
repository.shows('Two models in one HDF5 file', 'resnet', 'vgg', '76.75', '75.00', '86.50')
// what the library tells its developers stays out of the log
def log = new File(basedir, 'build.log').text
assert !log.contains('ixed array') && !log.contains('SLF4J') && !log.contains('paged')
