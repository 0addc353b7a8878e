import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.shows('Two classifiers of Spark', 'logistic', 'point-')
assert repository.results().get('findings').every { it.get('severity').asText() == 'note' }
// as Spark counts them
def counted = new File(basedir, 'target/right.txt').readLines().collect { it as int }
assert repository.right().take(2) == counted
