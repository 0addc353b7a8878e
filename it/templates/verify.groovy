import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
repository.shows(
        'Who won, who lost', '<p class="sign">A report in our own words, by the models', 'Does it help?', '.sign { font-style: italic }')
// openssl dgst -sha256 -binary src/report/style.css | openssl base64
repository.shows('sha256-BDp2Gj0asfp2avy73x03A7N44ShEMx0TdayQclsQ0GY=')

def log = new File(basedir, 'build.log').text
assert log.contains('page.ftl takes the place of no template of the report')
assert !log.contains('house.ftlh takes')
true
