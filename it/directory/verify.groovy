import io.github.ensdiag.it.ModelRepository

def report = new File(basedir, 'target/reports/ensdiag')
def repository = new ModelRepository(basedir.toPath())
repository.shows('<link rel="stylesheet" href="style.css">', '<script src="report.js">', 'href="charts/ledger.svg"')
assert report.list().sort() == ['.ensdiag-files', '.ensdiag-state', 'charts', 'classes.csv', 'disagreements.csv', 'ensdiag.json',
        'index.html', 'report.js', 'style.css', 'summary.md']
assert new File(report, 'charts/ledger.svg').text.startsWith('<?xml')
assert !new File(report, 'index.html').text.contains('<style')

// in UTC, wherever it was made
repository.shows('2026-10-31T21:30:00Z')
assert repository.results().get('date').asText() == '2026-10-31T21:30:00Z'

def both = new File(basedir, 'target/both')
assert both.list().sort() == ['.ensdiag-files', '.ensdiag-state', 'classes.csv', 'disagreements.csv', 'ensdiag.json', 'index.html',
        'summary.md']
assert !new File(both, 'index.html').text.contains('<time')
true
