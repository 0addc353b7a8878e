import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
['Arsenal', 'DrCIF', 'STC', 'TDE'].each { assert repository.page().contains(it) }
