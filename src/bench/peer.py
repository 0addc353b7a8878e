#!/usr/bin/python3
"""The peer: what a user of Python would write for the headline figures, with numpy, scipy and scikit-learn.

usage: peer.py PREDICTIONS   (a directory with labels.npy and two float32 arrays of logits, N x C)
Prints the figures, and the seconds that each stage took. It has no ladder, no permutation nulls, no charts and no page.
"""
import glob
import json
import os
import sys
import time

import numpy as np
from scipy import optimize, stats
from sklearn import metrics

EPSILON = np.float32(1e-12)
TOP = 10

laps = {}
last = time.perf_counter()


def lap(name):
    global last
    now = time.perf_counter()
    laps[name] = round(now - last, 3)
    last = now


def softmax(z):
    z = z - z.max(1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(1, keepdims=True)
    return z


def calibration_error(confidence, right, bins=15):
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    filled = np.bincount(at, minlength=bins) > 0
    gap = np.bincount(at, right, bins) - np.bincount(at, confidence, bins)
    return float(np.abs(gap)[filled].sum() / len(right))


directory = sys.argv[1]
truth = np.load(os.path.join(directory, "labels.npy"))
files = sorted(set(glob.glob(os.path.join(directory, "*.npy"))) - {os.path.join(directory, "labels.npy")})
scores = [np.load(file) for file in files[:2]]
n, c = scores[0].shape
rows = np.arange(n)
lap("load")

members = [softmax(s) for s in scores]
ensemble = (members[0] + members[1]) * np.float32(0.5)
every = members + [ensemble]
lap("softmax, average")

answers = [p.argmax(1) for p in every]
right = [a == truth for a in answers]
accuracy = [float(r.mean()) for r in right]
top5 = [float((np.argpartition(-p, 5, axis=1)[:, :5] == truth[:, None]).any(1).mean()) for p in every]
lap("accuracy, top 5")

nll = [float(-np.log(np.maximum(p[rows, truth], EPSILON)).mean()) for p in every]
brier = [float((np.square(p).sum(1) - 2 * p[rows, truth] + 1).mean()) for p in every]
ece = [calibration_error(p.max(1), r) for p, r in zip(every, right)]
lap("log loss, Brier score, ECE")

entropy = [-(p * np.log(np.maximum(p, EPSILON))).sum(1) for p in every]
divergence = entropy[2] - 0.5 * (entropy[0] + entropy[1])
lap("entropy, Jensen-Shannon")

a, b = right[0], right[1]
n11, n10, n01, n00 = (int(x.sum()) for x in (a & b, a & ~b, ~a & b, ~a & ~b))
yule = (n11 * n00 - n10 * n01) / (n11 * n00 + n10 * n01)
rho = float(np.corrcoef(a, b)[0, 1])
expected = accuracy[0] * accuracy[1] + (1 - accuracy[0]) * (1 - accuracy[1])
consistency = ((n11 + n00) / n - expected) / (1 - expected)
mcnemar = stats.binomtest(n10, n10 + n01).pvalue if n10 + n01 else 1.0
lap("right and wrong")

kappa = metrics.cohen_kappa_score(answers[0], answers[1])
mutual = metrics.mutual_info_score(answers[0], answers[1])
normalised = metrics.normalized_mutual_info_score(answers[0], answers[1])
adjusted = metrics.adjusted_mutual_info_score(answers[0], answers[1])
lap("kappa, mutual information")

weights = np.linspace(0, 1, 101, dtype=np.float32)
curve = [float(((w * members[0] + (1 - w) * members[1]).argmax(1) == truth).mean()) for w in weights]
lap("101 weights")

logs = [np.log(np.maximum(p, EPSILON)) for p in members]


def loss_at(temperature, z):
    z = z / np.float32(temperature)
    z -= z.max(1, keepdims=True)
    return float((np.log(np.exp(z).sum(1)) - z[rows, truth]).mean())


temperatures = [
    optimize.minimize_scalar(loss_at, bounds=(0.05, 20), args=(z,), method="bounded", options={"xatol": 1e-3}).x
    for z in logs
]
lap("temperatures")

rng = np.random.default_rng(0)
gain = right[2].astype(float) - right[0]
resampled = [gain[rng.integers(0, n, n)].mean() for _ in range(1000)]
lap("bootstrap of 1000")

by_class = {
    k: (int(of.sum()), *(int((r & of).sum()) for r in right)) for k, of in ((k, truth == k) for k in range(c))
}
listed = {}
for i in np.argsort(-divergence, kind="stable"):
    of_class = listed.setdefault(int(truth[i]), [])
    if len(of_class) < TOP:
        of_class.append(int(i))
lap("classes, lists of samples")

confusions = [metrics.confusion_matrix(truth, answer, labels=np.arange(c)) for answer in answers]
lap("confusion matrices")

figures = dict(
    n=n, c=c, accuracy=accuracy, top5=top5, nll=nll, brier=brier, ece=ece, cells=[n11, n10, n01, n00], yule=yule, rho=rho,
    consistency=consistency, mcnemar=mcnemar, kappa=kappa, mutual=mutual, normalised=normalised, adjusted=adjusted,
    best=max(curve), temperatures=temperatures, divergence=float(divergence.mean()), gain=float(gain.mean()),
    interval=[float(np.quantile(resampled, q)) for q in (0.025, 0.975)],
)
print(json.dumps(figures))
print(json.dumps(laps))
