#!/usr/bin/env python3
"""Makes this project's files from the hand-written digits that scikit-learn brings along; see NOTICE.

Two weak classifiers of 8 x 8 pixels; the pictures of the samples on which they differ; and among them what no report may
fall for: an id that leads out of the directory, a link that does, a picture that claims to be huge, and a broken one.
"""
import csv
import os
import struct
import zlib

import numpy
from PIL import Image
from sklearn.datasets import load_digits
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier

digits = load_digits()
half = len(digits.data) // 2
train, test = slice(0, half), slice(half, half + 400)
labels = digits.target[test]
models = {
    "bayes": GaussianNB(var_smoothing=0.05).fit(digits.data[train], digits.target[train]),
    "tree": DecisionTreeClassifier(max_depth=8, min_samples_leaf=4, random_state=0).fit(
        digits.data[train], digits.target[train]),
}
scores = {name: model.predict_proba(digits.data[test]).astype("<f4") for name, model in models.items()}
numpy.save("predictions/labels.npy", labels.astype("<i4"))
for name, values in scores.items():
    numpy.save(f"predictions/{name}.npy", values)

ids = [f"digit-{i:04d}" for i in range(len(labels))]
bayes, tree = (values.argmax(1) for values in scores.values())
differ = [int(i) for i in numpy.flatnonzero(bayes != tree)]
conflicts = [i for i in differ if labels[i] in (bayes[i], tree[i])]
hostile, linked, bomb, broken = conflicts[:4]
ids[hostile] = "../../../../../../etc/passwd"

os.makedirs("images", exist_ok=True)
for i in differ:
    picture = Image.fromarray((255 - numpy.minimum(digits.images[half + i] * 16, 255)).astype("uint8"))
    if i not in (hostile, linked, bomb, broken):
        picture.save(f"images/{ids[i]}.png", optimize=True)
print("a link in prebuild.groovy:", ids[linked])


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


with open(f"images/{ids[bomb]}.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0))
               + chunk(b"IDAT", zlib.compress(bytes(100000), 9)) + chunk(b"IEND", b""))
with open(f"images/{ids[broken]}.jpg", "wb") as file:
    file.write(b"\xff\xd8\xff\xe0 this was a photograph once")

with open("predictions/ids.txt", "w") as file:
    file.write("".join(i + "\n" for i in ids))
with open("texts.csv", "w", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["id", "text", "ink"])
    order = numpy.random.default_rng(1).permutation(len(ids))
    for i in order:
        ink = digits.images[half + i].mean() / 16
        text = f"A {labels[i]} written by hand; {ink:.0%} of its paper is ink."
        if i == 205:  # one that is dragged down, so it is shown
            text = "<script>alert('a text')</script> \u202eright to left,\nand \"quoted\""
        rows.writerow([ids[i], text, f"{ink:.3f}"])
