def runs = new File(basedir, 'build.log').text.split(/\[INFO\] Scanning for projects/).drop(1)
def all = runs[0]
def goals = (all =~ /(?m)^ensdiag:(\S+)$/).collect { it[1] }
assert goals.containsAll(['help', 'report'])
assert all.contains("This plugin has ${goals.size()} goals:")
// the description follows, in whole sentences
goals.each { assert all =~ /(?m)^ensdiag:$it\R  [A-Z][^.]*\./ : it }

def report = runs[1]
def parameters = report.substring(report.indexOf('Available parameters:'))
['predictions', 'labels', 'models', 'failOn', 'skip', 'outputDirectory'].each { assert parameters =~ /(?m)^    $it\b/ : it }
assert parameters.contains('User property: ensdiag.predictions')
runs.each {
    assert !it.contains('no description available')
    // nothing of HTML or Javadoc is left
    assert !(it =~ /<\/?(p|ul|li|code|pre)>|\{@|&lt;|&#/)
}
true
