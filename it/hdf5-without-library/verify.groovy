import io.github.ensdiag.it.ModelRepository

new ModelRepository(basedir.toPath())
        .failedWith(0, ['run.h5', '<groupId>io.jhdf</groupId>', '<artifactId>jhdf</artifactId>', '<version>0.13.0</version>'])
