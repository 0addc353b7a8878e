import java.nio.file.Files
import java.nio.file.Path

def page(String place) {
    return new File(basedir, place + '/ensdiag-aggregate/index.html').toPath()
}

/** The reports that a page links: each must be there. */
def linked(Path page) {
    def links = (Files.readString(page) =~ /href="([^"#]+index\.html)"/).collect { it[1] }.unique()
    links.each { assert Files.isRegularFile(page.parent.resolve(it)) : it + ' leads nowhere from ' + page }
    return links
}

def log = new File(basedir, 'build.log').text
assert log.contains('Of 3 ensembles, 1 gains, 1 loses and 1 cannot be told from its best member.')
assert linked(page('target/reports')) == [
    '../../../gains/target/reports/ensdiag/index.html',
    '../../../loses/target/own/index.html',
    '../../../open/target/reports/ensdiag/index.html']
assert linked(page('summary/target/reports')) == [
    '../../../../gains/target/reports/ensdiag/index.html', '../../../../loses/target/own/index.html']
def html = Files.readString(page('target/reports'))
assert html.contains('Two that complement &lt;each&gt; other')
assert html.contains('Without a diagnosis: ') && html.contains('<span class="n">No predictions</span>')

// as the sites lie beside one another
assert linked(page('target/staging')) == ['gains', 'loses', 'open'].collect { '../' + it + '/ensdiag/index.html' }
assert linked(page('target/staging/summary')) == ['gains', 'loses'].collect { '../../' + it + '/ensdiag/index.html' }
def links = { module -> new File(basedir, module + '/target/site/project-reports.html').text }
assert links('.').contains('href="ensdiag-aggregate/index.html"')
assert links('.').contains('What averaging gains in each module')
assert !links('gains').contains('ensdiag-aggregate')
assert !new File(basedir, 'gains/target/site/ensdiag-aggregate').exists()
