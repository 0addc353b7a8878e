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

def same = new File(basedir, 'target/same/index.html').text
assert same.contains('Nothing changed since the baseline')
assert !same.contains('<summary>Newly')
assert !new File(basedir, 'target/then/index.html').text.contains('id="changes"')
