// it need not be more than recognised
def file = new File(basedir, 'predictions/run.h5')
file.parentFile.mkdirs()
file.bytes = ('\u0089HDF\r\n\u001a\n' + '\0' * 1000).getBytes('ISO-8859-1')
new File(basedir, 'target').deleteDir()
true
