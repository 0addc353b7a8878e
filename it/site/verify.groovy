def text(File module, String path) {
    def file = new File(module, path)
    assert file.file
    // skins escape what is not ASCII, each in its own way
    file.getText('UTF-8').replace('&#xfc;', '\u00fc').replace('&#252;', '\u00fc')
}

def languages = [
        ''   : ['Ensemble diagnosis', 'Whether averaging the models helps'],
        'de/': ['Diagnose des Ensembles', 'was helfen w\u00fcrde. Auf Englisch.'],
]
def pages = ['3.21.0', '3.22.0', '4.0.0-M16'].collectMany { version ->
    def judged = new File(basedir, "judged/target/site-$version")
    def library = new File(basedir, "library/target/site-$version")
    assert !text(library, 'index.html').contains('ensdiag/')
    languages.collect { directory, words ->
        def reports = text(judged, "${directory}project-reports.html")
        def links = (reports =~ /<a href="([^"]*ensdiag[^"]*)"[^>]*>([^<]*)<\/a>/).collect { it[1, 2] }
        // once in the menu, once in the list
        assert links == [['ensdiag/index.html', words[0]]] * 2
        assert reports.contains(words[1])

        // a module with nothing to read has no report, and nothing that leads to one
        assert !new File(library, "${directory}ensdiag").exists()
        assert !new File(library, "${directory}project-reports.html").exists()

        text(judged, "${directory}ensdiag/index.html")
    }
}
// the report itself is in English everywhere
assert pages.size() == 6 && pages.toSet().size() == 1
assert pages[0].contains('Two models that are judged, as configured')
true
