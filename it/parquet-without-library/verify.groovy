import io.github.ensdiag.it.ModelRepository

new ModelRepository(basedir.toPath())
        .failedWith(0, ['a.parquet', '<groupId>blue.strategic.parquet</groupId>', '<artifactId>parquet-floor</artifactId>', '<version>2.3</version>'])
