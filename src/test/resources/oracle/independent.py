#!/usr/bin/env python3
"""What the mean of some members would score if their errors were independent within each class, without drawing lots:
over all ways to take every member's row from another sample of the class. The standard errors are those of the
delete-one jackknife of just that.

Usage: independent.py DIRECTORY_OF_ORACLE_SETS > independent.json   (numpy 1.24.2)
"""
import itertools
import json
import sys
from pathlib import Path

import numpy as np

CASES = [
    ("tsml-italypowerdemand", 2),
    ("tsml-arrowhead", 3),
    ("seedcase-natural47", 2),
    ("mnist-byerly-not-learnable", 2),
]


def members(folder, labels):
    """(name, scores N × C) in alphabetical order."""
    n = len(labels)
    found = []
    for path in sorted(folder.glob("*.npy")):
        name = path.name
        if name == "labels.npy":
            continue
        values = np.load(path)
        if name.endswith(".top5preds.npy"):
            probs = np.load(path.with_name(name.replace("preds", "probs"))).astype(float)
            scores = np.zeros((n, max(values.max(), labels.max()) + 1))
            scores[np.arange(n)[:, None], values] = probs
            found.append((name[: -len(".top5preds.npy")], scores))
        elif name.endswith(".decisions.npy"):
            scores = (values[:, None] == np.arange(labels.max() + 1)).astype(float)
            found.append((name[: -len(".decisions.npy")], scores))
        elif not name.endswith(".top5probs.npy"):
            found.append((name[:-4], values.astype(float)))
    width = max(s.shape[1] for _, s in found)
    return [(name, np.pad(s, ((0, 0), (0, width - s.shape[1])))) for name, s in found]


def right(total, truth):
    """A sum of nothing is no answer."""
    return (total.argmax(1) == truth) & (total.max(1) > 0)


def right_by_tuple(scores, samples, c):
    """Bits n × … × n, one axis a member, and whether the samples of a tuple are all different."""
    n, m = len(samples), len(scores)
    bits = np.zeros((n,) * m, bool)
    for lead in itertools.product(range(n), repeat=m - 1):
        total = scores[m - 1][samples]
        for k, i in reversed(list(enumerate(lead))):
            total = total + scores[k][samples[i]]
        bits[lead] = right(total, c)
    different = np.ones((n,) * m, bool)
    grid = np.indices((n,) * m)
    for a, b in itertools.combinations(range(m), 2):
        different &= grid[a] != grid[b]
    return bits, different


def stratum(scores, labels, c, today):
    """Sums needed with all samples, and without each."""
    samples = np.flatnonzero(labels == c)
    n, m = len(samples), len(scores)
    if n <= m:
        raise SystemExit("too few samples in a class")
    bits, different = right_by_tuple(scores, samples, c)
    hits = (bits & different).sum()
    tuples = different.sum()
    gone_hits, gone_tuples = np.zeros(n), np.zeros(n)
    for i in range(n):
        inside = np.zeros((n,) * m, bool)
        for axis in range(m):
            index = [slice(None)] * m
            index[axis] = i
            inside[tuple(index)] = True
        gone_hits[i] = (bits & different & inside).sum()
        gone_tuples[i] = (different & inside).sum()
    return {
        "n": n,
        "value": hits / tuples,
        "without": (hits - gone_hits) / (tuples - gone_tuples),
        "today": today[samples],
    }


def estimate(parts, subtract):
    """Mean and its jackknife standard error."""
    n = sum(p["n"] for p in parts)
    shares = [p["n"] * (p["value"] - subtract * p["today"].mean()) for p in parts]
    left_out = []
    for p, share in zip(parts, shares):
        rest = p["n"] - 1
        today = (p["today"].sum() - p["today"]) / rest
        left_out.extend((sum(shares) - share + rest * (p["without"] - subtract * today)) / (n - 1))
    left_out = np.array(left_out)
    return sum(shares) / n, float(np.sqrt((n - 1) / n * ((left_out - left_out.mean()) ** 2).sum()))


def case(root, name, count):
    labels = np.load(root / name / "labels.npy").astype(int)
    chosen = members(root / name, labels)[:count]
    scores = [s for _, s in chosen]
    today = right(sum(scores), labels).astype(float)
    parts = [stratum(scores, labels, c, today) for c in np.unique(labels)]
    accuracy, accuracy_error = estimate(parts, 0)
    difference, difference_error = estimate(parts, 1)
    return {
        "set": name,
        "members": [n for n, _ in chosen],
        "accuracy": accuracy,
        "accuracyError": accuracy_error,
        "difference": difference,
        "differenceError": difference_error,
    }


root = Path(sys.argv[1])
json.dump([case(root, *c) for c in CASES], sys.stdout, indent=1)
print()
