def runs = new File(basedir, 'build.log').text.split(/\[INFO\] Scanning for projects/).drop(1)
def all = runs[0]
def goals = (all =~ /(?m)^ensdiag:(\S+)$/).collect { it[1] }
assert goals.toSorted() == ['check', 'help', 'report', 'report-aggregate']
assert all.contains("This plugin has ${goals.size()} goals:")
// the description follows, in whole sentences
goals.each { assert all =~ /(?m)^ensdiag:$it\R  [A-Z][^.]*\./ : it }

def parameters = runs.drop(1).collect { it.substring(it.indexOf('Available parameters:')) }
def writing = ['layout', 'outputDirectory', 'outputTimestamp', 'skip', 'templateDirectory', 'title']
def diagnosing = writing + ['baseline', 'failOn', 'force', 'formats', 'labels', 'models', 'predictions', 'rules']
[diagnosing, diagnosing, writing].eachWithIndex { expected, i ->
    expected.each { assert parameters[i] =~ /(?m)^    $it\b/ : it }
}
assert !(parameters[2] =~ /(?m)^    predictions\b/)
assert parameters[0].contains('User property: ensdiag.predictions')
// braces are no end of anything
assert parameters[0].replaceAll(/\s+/, ' ').contains("In the pattern, {id} stands for a sample's id, {row} for its row")
runs.each {
    assert !it.contains('no description available')
    // nothing of HTML or Javadoc is left
    assert !(it =~ /<\/?(p|ul|li|code|pre)>|\{@|&lt;|&#/)
}
true
