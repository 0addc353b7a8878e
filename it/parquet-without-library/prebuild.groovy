// they need not be more than recognised
['a', 'b'].each {
    def file = new File(basedir, "predictions/${it}.parquet")
    file.parentFile.mkdirs()
    file.bytes = ('PAR1' + '\0' * 1000).getBytes('ISO-8859-1')
}
new File(basedir, 'target').deleteDir()
true
