def runs = new File(basedir, 'build.log').text.split(/\[INFO\] Scanning for projects/)
assert runs[1].count('there is nothing to aggregate') == 1
assert runs[1].contains('BUILD SUCCESS')
assert !new File(basedir, 'target/reports').exists()

assert runs[2].contains('BUILD SUCCESS')
for (module in ['.', 'only']) {
    new File(basedir, module + '/target').eachFileRecurse {
        assert !it.path.contains('ensdiag-aggregate')
        assert !it.name.endsWith('.html') || !it.text.contains('ensdiag-aggregate')
    }
}
