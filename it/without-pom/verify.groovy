import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
repository.shows('without-pom', 'Arsenal', 'TDE')
// a default that needs a POM would make a directory named like its expression
assert !basedir.list().any { it.contains('$') }
