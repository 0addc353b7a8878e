// A report made by hand must not pass for the one under test.
new File(basedir, 'target').deleteDir()
