import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
['Arsenal', 'TDE', 'without-pom'].each { assert repository.page().contains(it) }
assert !basedir.list().any { it.contains('$') }
