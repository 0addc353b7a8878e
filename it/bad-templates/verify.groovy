import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
[
        ['misspelt', 'help.ftlh', 'line 2, column', 'paragraph', 'paragraphs'],
        ['no-template', 'trust.ftlh', 'line 1, column', '#list'],
        ['reaches-out', 'help.ftlh', 'line 1, column', 'not allowed'],
        ['breaks-out', 'style.css', 'line 2', '</style'],
].eachWithIndex { expected, i -> repository.failedWith(i, expected) }

def left = new File(basedir, 'target/reports/ensdiag')
assert left.list() == ['index.html']
assert new File(left, 'index.html').text == 'an earlier report'
true
