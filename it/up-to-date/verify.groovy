def runs = new File(basedir, 'build.log').text.split(/\[INFO\] Scanning for projects/).drop(1)
assert runs.size() == 10
runs.each { assert it.contains('BUILD SUCCESS') }

def report = new File(basedir, 'target/reports/ensdiag')
def line = "[INFO] Up to date: nothing that the report in $report depends on has changed; -Densdiag.force computes it anew."
def skipped = runs.findIndexValues { it.contains(line.toString()) }
assert skipped == [1, 2, 5]
skipped.each { run ->
    // the goal says nothing else
    def said = runs[run as int].readLines().dropWhile { !(it =~ /--- ensdiag.*:report/) }.drop(1)
    assert said[0] == line
    assert said[1].matches(/\[INFO\] -+/)
}
runs.eachWithIndex { run, i -> assert i in skipped*.intValue() || run.contains("Report: $report") }

assert report.list().sort() == ['.ensdiag-files', '.ensdiag-state', 'index.html', 'summary.md']
def page = new File(report, 'index.html').text
assert page.contains('href="summary.md"')
['ensdiag.json', 'classes.csv', 'disagreements.csv'].each { assert !page.contains(it) }
true
