// every line is Maven's own: the run without a goal of ours prints it, too
def lines = new File(basedir, 'build.log').readLines().findAll { it && !(it =~ /^(Running|Finished) \S+ script/) }
lines.countBy { it }.each { line, times -> assert times % 3 == 0 : line }
assert new File(basedir, 'target/reports/ensdiag/index.html').file
true
