import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
repository.shows('Four classifiers of ArrowHead', 'Arsenal', 'DrCIF', 'STC', 'TDE')
