"""Writes predictions/run.h5 with h5py 3.7, and prints what the report must show."""

import os

import h5py
import numpy as np

SAMPLES, CLASSES = 400, 5
i, j = np.arange(SAMPLES)[:, None], np.arange(CLASSES)[None, :]
labels = np.arange(SAMPLES) % CLASSES
right = (j == labels[:, None]) * 60
logits = ((i * 31 + j * 57) % 101 + right).astype("f4") / 16
weights = (i * 43 + j * 23) % 89 + 1 + right
probs = weights / weights.sum(axis=1, keepdims=True)

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "predictions", "run.h5")
with h5py.File(path, "w", libver="latest") as f:
    f["labels"] = labels
    f.create_dataset("resnet/logits", data=logits, chunks=(64, CLASSES), compression="gzip", shuffle=True)
    f["vgg/probs"] = probs

softmax = np.exp(logits.astype("f8"))
softmax /= softmax.sum(axis=1, keepdims=True)
for name, scores in ("resnet", logits), ("vgg", probs), ("average", (softmax + probs) / 2):
    print(name, f"{100 * np.mean(scores.argmax(axis=1) == labels):.2f}")
