#!/usr/bin/env python3
"""Writes made-up predictions, features and attributions of two models, and expected.json with what numpy makes of them.

Both models attribute an answer to the same four inputs of 24, which depend on the sample, and to some noise; but where
only one of them is right, the other attributes its answer to four other inputs.
With Python 3.11, NumPy 1.24 and SciPy 1.10: python3 make.py"""
import json
import os

import numpy as np
from scipy import stats

here = os.path.dirname(os.path.abspath(__file__))
target = os.path.join(here, "predictions")
random = np.random.default_rng(4)
n, classes, inputs = 600, 3, 24

labels = random.integers(0, classes, n)
right = {"north": random.random(n) < 0.75, "south": random.random(n) < 0.65}
probs = {}
for name, hits in right.items():
    answers = np.where(hits, labels, (labels + random.integers(1, classes, n)) % classes)
    scores = random.random((n, classes)) + 2 * (np.arange(classes) == answers[:, None])
    probs[name] = (scores / scores.sum(1, keepdims=True)).astype("float32")

attributions = {name: random.normal(0, 0.3, (n, inputs)) for name in right}
for i in range(n):
    seen = random.permutation(inputs)
    for name, hits in right.items():
        other = right["south" if name == "north" else "north"][i]
        attributions[name][i, seen[4:8] if other and not hits[i] else seen[:4]] += 1
attributions = {name: a.astype("float32") for name, a in attributions.items()}

shared = random.normal(size=(n, 4))
embeddings = {name: np.hstack([shared @ random.normal(size=(4, d)), random.normal(size=(n, 4))]).astype("float32")
              for name, d in (("north", 8), ("south", 12))}

np.save(os.path.join(target, "labels.npy"), labels.astype("int32"))
np.savez(os.path.join(target, "north.npz"), probs=probs["north"], embeddings=embeddings["north"],
         saliency=attributions["north"].reshape(n, 4, 6))
np.save(os.path.join(target, "south.npy"), probs["south"])
np.save(os.path.join(target, "south-embeddings.npy"), embeddings["south"])
np.save(os.path.join(target, "south-saliency.npy"), attributions["south"])


def top(row):
    return set(np.argsort(-np.abs(row), kind="stable")[:10])


def mean(values):
    half = stats.t.ppf(0.975, len(values) - 1) * stats.sem(values)
    return {"value": np.mean(values), "low": np.mean(values) - half, "high": np.mean(values) + half}


a, b = (attributions[name].astype(float) for name in ("north", "south"))
likeness = {
    "cosine": np.array([x @ y / np.linalg.norm(x) / np.linalg.norm(y) for x, y in zip(a, b)]),
    "rankCorrelation": np.array([stats.spearmanr(x, y)[0] for x, y in zip(a, b)]),
    "topOverlap": np.array([len(top(x) & top(y)) / 10 for x, y in zip(a, b)]),
}
north, south = right["north"], right["south"]
cells = {"all": np.ones(n, bool), "both": north & south, "onlyA": north & ~south, "onlyB": ~north & south,
         "neither": ~north & ~south}
# what any other sample of the class gives, whichever is drawn
unit = [x / np.linalg.norm(x, axis=1, keepdims=True) for x in (a, b)]
cosines = unit[0] @ unit[1].T
same = (labels[:, None] == labels) & ~np.eye(n, dtype=bool)


def cka(x, y):
    """All samples at once, by D × D matrices."""
    def hsic(p, q):
        sp, sq = (p**2).sum(1), (q**2).sum(1)
        biased = np.linalg.norm(p.T @ q) ** 2
        return biased - n / (n - 2) * sp @ sq + sp.sum() * sq.sum() / ((n - 1) * (n - 2))
    x, y = x - x.mean(0), y - y.mean(0)
    return hsic(x, y) / np.sqrt(hsic(x, x) * hsic(y, y))


expected = {name: {cell: mean(values[chosen]) for cell, chosen in cells.items()} for name, values in likeness.items()}
expected["samples"] = {cell: int(chosen.sum()) for cell, chosen in cells.items()}
expected["otherOfClass"] = {cell: cosines[chosen][same[chosen]].mean() for cell, chosen in cells.items()}
expected["featureCka"] = cka(*(embeddings[name].astype(float) for name in ("north", "south")))
expected["scoreCka"] = cka(*(probs[name].astype(float) for name in ("north", "south")))
with open(os.path.join(here, "expected.json"), "w") as file:
    json.dump(expected, file, indent=1)
    file.write("\n")
