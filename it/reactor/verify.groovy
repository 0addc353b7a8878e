Map<String, byte[]> files(String module, String run) {
    def directory = new File(basedir, "$module/target/$run")
    // what is noted for the next run bears dates
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
assert runs[0].contains('Skipping ensdiag: this module holds other modules')
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
assert runs[4].count('Skipping ensdiag: ensdiag.skip is set.') == 5
// nothing was made in the directory Maven was started in
assert !new File(basedir, 'target').exists()
true
