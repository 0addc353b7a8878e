"""As much of Keras 3 as the snippet calls, as its documentation has it, over pictures that are made up.

The class of a picture is the third of it that is brightest on the whole. A model looks at one channel."""
import types
import numpy as np

CLASSES = ["bright", "dim", "grey"]
random = np.random.default_rng(1)
TRUTH = np.arange(90) // 30
THIRDS = random.normal(0, 1, (90, 3, 3)) + 1.2 * np.eye(3)[TRUTH][:, :, None]


class Dataset:
    """Batches of pictures and classes, once more at every iteration, as of tf.data."""

    def __init__(self, batch_size, image_size, shuffle, functions=()):
        self.batch_size, self.image_size, self.shuffle, self.functions = batch_size, image_size, shuffle, functions

    def __iter__(self):
        rows = random.permutation(90) if self.shuffle else np.arange(90)
        for start in range(0, 90, self.batch_size):
            chosen = rows[start : start + self.batch_size]
            height, width = self.image_size
            columns = np.minimum(np.arange(width) * 3 // width, 2)
            images = np.repeat(128 + 20 * THIRDS[chosen][:, None, columns, :], height, axis=1).astype("float32")
            batch = images, TRUTH[chosen].astype("int32")
            for function in self.functions:
                batch = function(*batch)
            yield batch

    def map(self, function):
        return Dataset(self.batch_size, self.image_size, self.shuffle, (*self.functions, function))


def image_dataset_from_directory(directory, label_mode="int", batch_size=32, image_size=(256, 256), shuffle=True):
    assert label_mode == "int"
    dataset = Dataset(batch_size, image_size, shuffle)
    dataset.class_names = CLASSES
    dataset.file_paths = [f"{directory}/{CLASSES[c]}/{row}.png" for row, c in enumerate(TRUTH)]
    return dataset


class Model:
    def __init__(self, channel):
        self.channel = channel

    def predict(self, dataset):
        scores = []
        for images, _ in dataset:
            # as preprocessing leaves it: of any mean and scale
            third = images.shape[2] // 3
            values = images[:, 0, third // 2 :: third, self.channel][:, :3]
            values = (values - values.mean(axis=1, keepdims=True)) / values.std(axis=1, keepdims=True)
            scores.append(np.exp(values) / np.exp(values).sum(axis=1, keepdims=True))
        return np.concatenate(scores)

    def right(self):
        return (THIRDS[:, :, self.channel].argmax(axis=1) == TRUTH).sum()


utils = types.SimpleNamespace(image_dataset_from_directory=image_dataset_from_directory)
applications = types.SimpleNamespace(
    resnet50=types.SimpleNamespace(preprocess_input=lambda images: images - [103.9, 116.8, 123.7])
)
