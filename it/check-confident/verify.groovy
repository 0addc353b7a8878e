import io.github.ensdiag.it.ModelRepository

def line = 'undecided: Accuracy of the average is 86.67 % (95 % interval '
def log = new File(basedir, 'build.log').text
assert log.count('[WARNING] ' + line) == 1
assert log.count('[ERROR] ' + line) == 1
assert log.count('Whether what is required is kept is undecided.') == 3
new ModelRepository(basedir.toPath()).failedWith(1, ['Whether what is required is kept is undecided.'])
true
