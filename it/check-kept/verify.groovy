import groovy.xml.XmlParser

def log = new File(basedir, 'build.log').text
// one ensemble, two members, three classes, one pair, one gain
assert log.contains('[INFO] All 8 requirements are kept.')
assert log.contains('ensdiag-maven-plugin:0.1.0-SNAPSHOT:check') || log.contains('ensdiag:0.1.0-SNAPSHOT:check')

def report = new File(basedir, 'target/reports/ensdiag')
assert new File(report, 'index.html').text.contains('All 8 requirements are kept.')
def suite = new XmlParser().parse(new File(report, 'TEST-ensdiag.xml'))
assert suite.'@tests' == '8' && suite.'@failures' == '0' && suite.'@skipped' == '0'
assert suite.testcase.size() == 8
true
