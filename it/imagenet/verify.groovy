import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()
repository.shows('ResNet-152, VGG-16 and AlexNet on ImageNet', 'resnet152', 'vgg16', 'alexnet', 'n02123045')
// published; the average of the three reaches 76.94 %, less than the best
repository.shows('77.62', '70.66', '54.50', '76.94')
