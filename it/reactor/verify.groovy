Map<String, byte[]> files(String module, String run) {
    def directory = new File(basedir, "$module/target/$run")
    // what is noted for the next run differs: it says where and when
    directory.listFiles().findAll { it.name != '.ensdiag-state' }.collectEntries { [it.name, it.bytes] }
}

def modules = ['north', 'east', 'south', 'west']
def pages = modules.collect { module ->
    def together = files(module, 'together')
    assert together.keySet().containsAll(['index.html', 'ensdiag.json', 'classes.csv', 'disagreements.csv'])
    (module == 'north' ? ['in-turn', 'alone'] : ['in-turn']).each { run ->
        def others = files(module, run)
        assert together.keySet() == others.keySet()
        together.each { name, bytes -> assert Arrays.equals(bytes, others[name]) : "$module/$run/$name" }
    }

    assert !new File(basedir, "$module/target/too-early").exists()
    assert !new File(basedir, "$module/target/skipped").exists()
    new String(together['index.html'], 'UTF-8')
}
assert pages.toSet().size() == 4
modules.eachWithIndex { module, i -> assert pages[i].contains("\u00b7 The models of the $module \u00b7") }

def log = new File(basedir, 'build.log').text
def runs = log.split(/\[INFO\] Scanning for projects/).drop(1)
assert runs.size() == 5
// of four modules each is diagnosed once, and checked by its figures; the parent by neither goal
[runs[0], runs[1]].each {
    assert it.count('Report: ') == 4
    assert it.count('Up to date: ') == 4
    assert it.count('What is required is kept.') == 8
    assert it.count('Skipping ensdiag: this module holds other modules') == 2
}
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
assert runs[4].count('Skipping ensdiag: ensdiag.skip is set.') == 10
// nothing was made in the directory Maven was started in, but for what Maven 4 itself keeps there
assert (new File(basedir, 'target').list() ?: []).every { it == 'project-local-repo' }
true
