import io.github.ensdiag.site.Snippet

// the invoker's clone has no documentation beside it
def page = new File(basedir, '../../../site/markdown/export.md').toPath()
new File(basedir, 'target').deleteDir()
new File(basedir, 'predictions').deleteDir()
def source = new File(basedir, 'target/src/Export.java')
source.parentFile.mkdirs()
source.text = Snippet.fill(new File(basedir, 'src/Export.java').text, page)
true
