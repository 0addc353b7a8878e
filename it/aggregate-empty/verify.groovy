def runs = new File(basedir, 'build.log').text.split(/\[INFO\] Scanning for projects/)
assert runs[1].count('there is nothing to aggregate') == 1
assert !new File(basedir, 'target/reports').exists()

['.', 'only'].each {
    def site = new File(basedir, it + '/target/site')
    assert new File(site, 'index.html').exists()
    assert !new File(site, 'ensdiag-aggregate').exists()
    site.eachFileMatch(~/.*\.html/) { assert !it.text.contains('ensdiag-aggregate') }
}
