import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
// 48, 40 and 45 of 60, as the script that made the files has it
repository.shows('Three pet classifiers in Parquet', 'newt', '80.00', '66.67', '75.00')
// what the library tells its developers stays out of the log; Maven and the JVM may warn of theirs
def lines = new File(basedir, 'build.log').readLines().findAll {
    !it.contains('Could not transfer metadata') && !it.contains('effective model')
}
assert !lines.any { it.contains('SLF4J') || it.contains('[WARN') }
