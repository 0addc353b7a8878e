import io.github.ensdiag.it.ModelRepository

def repository = new ModelRepository(basedir.toPath())
repository.hasReport()

def page = repository.page()
['resnet152', 'vgg16', 'alexnet'].each { assert page.contains(it) }
// published: 77.62, 70.66 and 54.50 %; the average of the three reaches 76.94 %
['77.62', '70.66', '54.50', '76.94'].each { assert page.contains(it) }
assert page.contains('n02123045') && page.contains('ResNet-152, VGG-16 and AlexNet on ImageNet')
assert page.length() < 3_000_000
