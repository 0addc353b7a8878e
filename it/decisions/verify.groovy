import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
['net-a', 'net-b', 'net-c'].each { assert repository.page().contains(it) }
