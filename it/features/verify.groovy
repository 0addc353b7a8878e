import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
repository.shows('Are they looking at the same things?', 'they look at the same things less than with both right',
        'north.npz', 'south-saliency.npy')

def close(double expected, double found, double tolerance) {
    assert Math.abs(expected - found) <= tolerance
}

// as numpy and scipy compute them, see make.py
def expected = repository.read('expected.json')
def attention = repository.results().get('attention')
def pair = attention.get('attributions').get('pairs').get(0)
def measures = pair.get('measures')
assert pair.get('inputs').asInt() == 24
['cosine', 'rankCorrelation', 'topOverlap'].each { measure ->
    ['all', 'both', 'onlyA', 'onlyB', 'neither'].each { cell ->
        def found = measures.get(measure).get(cell)
        assert found.get('samples').asInt() == expected.get('samples').get(cell).asInt()
        ['value', 'low', 'high'].each {
            close(expected.get(measure).get(cell).get(it).asDouble(), found.get('sameSample').get(it).asDouble(), 1e-9)
        }
    }
}
// one other sample of the class is drawn for each: the mean over all of them lies near
['all', 'both', 'onlyA', 'onlyB', 'neither'].each { cell ->
    close(expected.get('otherOfClass').get(cell).asDouble(), measures.get('cosine').get(cell).get('sameClass').get('value').asDouble(), 0.06)
}
['onlyA', 'onlyB'].each {
    assert measures.get('cosine').get(it).get('fromBoth').get('high').asDouble() < -0.4
    assert measures.get('cosine').get(it).get('adjustedP').asDouble() < 1e-6
}
assert measures.get('cosine').get('neither').get('adjustedP').asDouble() > 0.05
// over blocks of 30 samples, where numpy takes all at once
['featureCka', 'scoreCka'].each {
    def found = attention.get(it).get('pairs').get(0).get('cka')
    close(expected.get(it).asDouble(), found.get('value').asDouble(), 0.05)
    assert found.get('low').asDouble() < expected.get(it).asDouble()
    assert found.get('high').asDouble() > expected.get(it).asDouble()
}
true
