// they need not be more than recognised
['a', 'b'].each {
    def file = new File(basedir, "predictions/${it}.parquet")
    file.parentFile.mkdirs()
    file.bytes = 'PAR1'.bytes + new byte[1000]
}
new File(basedir, 'target').deleteDir()
true
