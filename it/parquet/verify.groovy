import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
// 48, 40 and 45 of 60, as the script that made the files has it
repository.shows('Three pet classifiers in Parquet', 'newt', '80.00', '66.67', '75.00')
// what the library tells its developers stays out of the log
def log = new File(basedir, 'build.log').text
assert !log.contains('SLF4J') && !log.contains('WARN')
