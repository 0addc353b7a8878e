"""Two networks and pictures of handwritten digits in directories, for the snippets below."""
import os
from PIL import Image
from sklearn.datasets import load_digits
import torch
import torchvision
from torch import nn

torch.manual_seed(1)
X, y = load_digits(return_X_y=True)
for part, rows in {"train": range(0, 1000), "test": range(1000, len(X))}.items():
    for row in rows:
        os.makedirs(f"data/{part}/{y[row]}", exist_ok=True)
        picture = Image.fromarray((X[row].reshape(8, 8) * 15).astype("uint8"))
        picture.save(f"data/{part}/{y[row]}/{row}.png")


def pictures(part):
    return torchvision.datasets.ImageFolder(f"data/{part}", transform=torchvision.transforms.ToTensor())


class Encoded(nn.Module):
    """A network with an encoder and, as most have, layers that behave otherwise while they are trained."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Flatten(), nn.Linear(3 * 64, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.5))
        self.head = nn.Linear(32, 10)

    def forward(self, images):
        return self.head(self.encoder(images))


class Pooled(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(3, 16, 3), nn.ReLU())
        self.avgpool = nn.AdaptiveAvgPool2d(2)
        self.head = nn.Linear(64, 10)

    def forward(self, images):
        return self.head(self.avgpool(self.layers(images)).flatten(1))


def trained(model):
    images, targets = zip(*pictures("train"))
    images, targets = torch.stack(images), torch.tensor(targets)
    optimiser = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(40):
        optimiser.zero_grad()
        nn.functional.cross_entropy(model(images), targets).backward()
        optimiser.step()
    return model


device = "cpu"
test_set = pictures("test")
resnet, vit = trained(Pooled()), trained(Encoded())

#: pytorch

#: pytorch-features

#: pytorch-attributions

images, targets = zip(*test_set)
with torch.no_grad():
    for name, model in {"resnet": resnet, "vit": vit}.items():
        print("right", name, (model.eval()(torch.stack(images)).argmax(1) == torch.tensor(targets)).sum().item())
print("first", os.path.relpath(test_set.samples[0][0], test_set.root))
print("class", test_set.classes[0])
