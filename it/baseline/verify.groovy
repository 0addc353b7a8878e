import groovy.json.JsonSlurper
import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())

// 3 right and 2 wrong of 60: 1/60
repository.logs(1, 'Against the baseline: +1.67 points', '3 samples newly right, 2 newly wrong.')
repository.logs(2, 'Against the baseline: nothing changed.')
assert !new File(basedir, 'build.log').text.split('Scanning for projects')[1].contains('Against the baseline')

def page = new File(basedir, 'target/reports/ensdiag/index.html').text
def listed = { String kind ->
    def part = page.split("<details><summary>$kind: ", 2)[1].split('</details>', 2)[0]
    (part =~ '<th scope="row">(sample-[0-9]+)</th>').collect { it[1] }
}
assert listed('Newly right') == ['sample-3', 'sample-7', 'sample-11']
assert listed('Newly wrong') == ['sample-30', 'sample-41']

// what the page tells stands in the file, too
def read = { String path -> new JsonSlurper().parse(new File(basedir, path), 'UTF-8') }
def changes = read('target/reports/ensdiag/ensdiag.json').changes
assert changes.before.samples == 60
assert changes.addedMembers == [] && changes.removedMembers == []
assert changes.unmatched == ''
def samples = changes.samples
assert samples.byId
assert [samples.matched, samples.relabelled, samples.added, samples.removed] == [60, 0, 0, 0]
assert samples.listed.findAll { it.newlyRight }*.id == ['sample-3', 'sample-7', 'sample-11']
assert samples.listed.findAll { !it.newlyRight }*.id == ['sample-30', 'sample-41']
assert samples.listed*.before == samples.listed*.sample
assert samples.series*.member == [null, 'first', 'second']
assert samples.series*.rightBefore == [40, 40, 60]
assert samples.series*.newlyRight == [3, 3, 0]
assert samples.series*.newlyWrong == [2, 2, 0]
// 3 of 5 against 2: 2·P(X ≥ 3), X ~ Bin(5, ½), is 1
assert samples.series*.p == [1, 1, null]
// the labels go round 0, 1, 2: 3, 30 are of class 0, 7 of class 1, 11, 41 of class 2
assert samples.classes.collectEntries { [it['class'], [it.newlyRight[0], it.newlyWrong[0]]] } == [0: [1, 1], 1: [1, 0], 2: [1, 1]]
def gain = changes.figures.find { it.subject.kind == 'ensemble' && it.measure == 'accuracy' }
assert gain.paired
assert Math.abs(gain.difference.value - 1d / 60) < 1e-12
assert Math.abs(gain.now.value - gain.before.value - gain.difference.value) < 1e-12

def unchanged = read('target/same/ensdiag.json').changes
assert unchanged.figures.every { it.difference == null || it.difference.value == 0 }
assert unchanged.samples.listed == [] && unchanged.samples.classes == []
assert read('target/then/ensdiag.json').changes == null

def same = new File(basedir, 'target/same/index.html').text
assert same.contains('Nothing changed since the baseline')
assert !same.contains('<summary>Newly')
assert !new File(basedir, 'target/then/index.html').text.contains('id="changes"')
