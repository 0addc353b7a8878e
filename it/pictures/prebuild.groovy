import java.nio.file.Files

// A report made by hand must not pass for the one under test.
new File(basedir, 'target').deleteDir()

// a link that leads out of the directory, to a picture that would be shown
def outside = new File(basedir, 'outside.png')
outside.bytes = new File(basedir, 'images').listFiles().findAll { it.name.endsWith('.png') && it.length() < 500 }.sort()[0].bytes
def link = new File(basedir, 'images/digit-0007.png').toPath()
Files.deleteIfExists(link)
Files.createSymbolicLink(link, outside.toPath())
true
