import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
repository.shows('ArrowHead in four formats', 'Avonlea', 'arrow-017')
// as scikit-learn counts them in the same predictions, row by row
assert repository.right() == [142, 147, 121, 151, 152]
