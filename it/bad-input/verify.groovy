import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
[
        ['predictions'],
        ['nowhere.npy'],
        ['second.npy', '3', '4'],
        ['second.npy', 'NaN', 'row'],
        ['one-member'],
        ['second.npy', 'a Python pickle', 'np.save'],
        ['second.npy'],
        ['topK', 'ensdiag.topK', '0'],
].eachWithIndex { expected, i -> repository.failedWith(i, expected) }

def left = new File(basedir, 'target/reports/ensdiag')
assert left.list().sort() == ['ensdiag.json', 'index.html']
left.eachFile { assert it.text == 'an earlier report' }
assert left.parentFile.list() == ['ensdiag']
