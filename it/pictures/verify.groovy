import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
def page = new File(basedir, 'target/reports/ensdiag/index.html').text

// the four that are hostile or broken have no picture
def pictures = (page =~ /src="data:image\/png;base64,([^"]+)"/).collect { it[1] } as Set
assert pictures.size() > 15
pictures.each { assert it.decodeBase64().length < 500 }
repository.shows('width="96" height="96" alt="Picture of sample digit-', 'class="shown pixels"',
        'would lie outside of the directory', 'claims to have 60000 × 60000', '.jpg is cut off, so it is not shown',
        'texts.csv')
assert !page.contains('root:x:')

// the text of each is its own, though the table is in another order
def ids = new File(basedir, 'predictions/ids.txt').readLines()
def labels = new File(basedir, 'predictions/labels.npy').bytes
def label = { int row -> labels[128 + 4 * row] }
def cards = (page =~ /(?s)<h4>(digit-\d+)<\/h4>(?:(?!<h4>).)*?<q class="snippet"[^>]*>A (\d) written by hand/).collect { [it[1], it[2]] }
assert cards.size() > 15
cards.each { id, digit -> assert label(ids.indexOf(id)) == digit as int }
assert page.contains('&lt;script&gt;alert(&#39;a text&#39;)&lt;/script&gt;')
assert !page.contains("<script>alert(")
