import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
repository.shows('net-a', 'net-b', 'net-c')
