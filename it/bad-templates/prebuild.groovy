import io.github.ensdiag.it.MadePredictions

MadePredictions.writeTo(basedir.toPath())

[
        'misspelt'   : ['help.ftlh', '<p>\n${help.paragraph}</p>'],
        'no-template': ['trust.ftlh', '<#list trust.notes as n>'],
        'reaches-out': ['help.ftlh', '${"freemarker.template.utility.Execute"?new()("id")}'],
        'breaks-out' : ['style.css', 'body {}\n</style><script>alert(1)</script>'],
].each { name, template ->
    def directory = new File(basedir, "cases/$name")
    directory.mkdirs()
    new File(directory, template[0]).text = template[1]
}

def earlier = new File(basedir, 'target/reports/ensdiag')
earlier.mkdirs()
new File(earlier, 'index.html').text = 'an earlier report'
true
